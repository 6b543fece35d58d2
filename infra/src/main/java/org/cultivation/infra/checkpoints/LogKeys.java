package org.cultivation.infra.checkpoints;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.cultivation.infra.note.NoteSignature;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.SignerKey;
import org.cultivation.infra.note.VerifierKey;
import org.cultivation.infra.tlog.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one log and its origin. A rotation by another process takes effect in a running server. Safe for several
 * threads.
 */
public final class LogKeys {

    private static final String OURS = "cultivation-registry";

    private final KeyPlace place;
    private final InstantSource clock;

    private LogKeys(KeyPlace place, InstantSource clock) {
        this.place = place;
        this.clock = clock;
    }

    /**
     * The keys in a registry's directory, made when there are none.
     *
     * @param origin of a new log; null or empty to invent one. A log keeps its origin for ever
     * @throws LogUnavailable when they cannot be read or made, or the log has another origin
     */
    public static LogKeys open(Path directory, InstantSource clock, @Nullable String origin) {
        LogKeys keys = new LogKeys(new KeysOnDisk(directory), clock);
        keys.begin(origin, null);
        return keys;
    }

    /**
     * The keys in a database, for all nodes of a registry.
     *
     * @param adopted directory of a node: when the database holds no keys and the directory does, the log goes on with
     *     those; null for none
     * @throws LogUnavailable as {@link #open}, and when they are sealed with another secret
     */
    public static LogKeys open(
            MongoDatabase database,
            KeySeal seal,
            InstantSource clock,
            @Nullable String origin,
            @Nullable Path adopted) {
        LogKeys keys = new LogKeys(new KeysInDatabase(database, seal), clock);
        Path file = adopted == null ? null : KeysOnDisk.file(adopted);
        keys.begin(origin, file != null && Files.exists(file) ? KeyFile.read(file) : null);
        return keys;
    }

    private void begin(@Nullable String origin, @Nullable KeyFile adopted) {
        try {
            place.create(() -> adopted != null ? adopted : first(origin));
        } catch (IllegalArgumentException e) {
            throw new LogUnavailable("cannot make keys: " + e.getMessage(), e);
        }
        if (origin != null && !origin.isEmpty() && !origin.equals(origin())) {
            throw new LogUnavailable(
                    "this log's origin is " + origin() + " for ever, it cannot become " + origin, null);
        }
    }

    private static String invented() {
        byte[] chance = new byte[8];
        new SecureRandom().nextBytes(chance);
        return OURS + "/" + HexFormat.of().formatHex(chance);
    }

    private KeyFile first(@Nullable String wanted) {
        String origin = wanted == null || wanted.isEmpty() ? invented() : wanted;
        if (origin.startsWith(OURS + "-") || origin.startsWith(OURS + "/key-")) {
            throw new IllegalArgumentException("notes that are no checkpoints begin so: " + origin);
        }
        SignerKey first = SignerKey.generate(origin);
        return new KeyFile(origin, List.of(new LogKey(first.verifier(), first, now(), null)), List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private KeyFile content() {
        return place.read();
    }

    /** Names the log in every checkpoint, for ever; keys sign under it. */
    public String origin() {
        return content().origin();
    }

    /** The key whose signatures are there to stay until the next rotation. */
    public VerifierKey current() {
        return content().keys().getLast().verifier();
    }

    /** Every key there ever was, the first one first. */
    public List<LogKey> all() {
        return content().keys();
    }

    /** The public half of every key there ever was. */
    public List<VerifierKey> verifiers() {
        return all().stream().map(LogKey::verifier).toList();
    }

    /** Every rotation, as a note signed by both keys, the first one first. */
    public List<SignedNote> rotations() {
        return content().rotations();
    }

    /** Signs with the current key, and below it with one that is about to retire. */
    SignedNote sign(Checkpoint checkpoint) {
        Instant now = clock.instant();
        List<NoteSignature> signatures = new ArrayList<>();
        for (LogKey key : all().reversed()) {
            SignerKey signer = key.signer();
            if (signer != null && key.signsAt(now)) {
                signatures.add(signer.sign(checkpoint.text()));
            }
        }
        return new SignedNote(checkpoint.text(), signatures);
    }

    /**
     * Signs a text that is no checkpoint, with the current key.
     *
     * @param text its first line says what it is: {@code cultivation-registry-} and so on, which no origin begins with
     */
    public SignedNote signNote(String text) {
        if (!text.startsWith("cultivation-registry-") || origin().startsWith("cultivation-registry-")) {
            throw new IllegalArgumentException("it could be taken for a checkpoint");
        }
        SignerKey signer = Objects.requireNonNull(all().getLast().signer());
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    /** The keys that sign now: whatever was signed by others before is to be signed anew. */
    List<VerifierKey> signing() {
        Instant now = clock.instant();
        return all().stream()
                .filter(key -> key.signsAt(now))
                .map(LogKey::verifier)
                .toList();
    }

    /**
     * Goes on with a new key.
     *
     * @param reached the tree now
     * @param overlap for how long the present key signs too, so that nobody who trusts only it is cut off meanwhile;
     *     zero when it may have been stolen
     * @return the rotation, signed by both
     */
    public synchronized SignedNote rotate(Checkpoint reached, Duration overlap) {
        Instant now = now();
        SignerKey next = SignerKey.generate(origin());
        place.change(before -> {
            LogKey old = before.keys().getLast();
            SignerKey oldSigner = Objects.requireNonNull(old.signer());
            List<LogKey> keys = new ArrayList<>(before.keys());
            keys.set(keys.size() - 1, old.retiring(now.plus(overlap)));
            keys.add(new LogKey(next.verifier(), next, now, null));
            List<SignedNote> rotations = new ArrayList<>(before.rotations());
            rotations.add(new KeyRotation(old.verifier(), next.verifier(), now, reached).signed(oldSigner, next));
            return new KeyFile(before.origin(), forgotten(keys, now), rotations);
        });
        return rotations().getLast();
    }

    /** Forgets the private halves of keys whose time is over. */
    public synchronized void forgetRetired() {
        Instant now = now();
        if (all().stream().anyMatch(key -> key.signer() != null && !key.signsAt(now))) {
            place.change(before -> new KeyFile(before.origin(), forgotten(before.keys(), now), before.rotations()));
        }
    }

    private static List<LogKey> forgotten(List<LogKey> keys, Instant now) {
        return keys.stream()
                .map(key -> key.signsAt(now) ? key : key.forgotten())
                .toList();
    }
}
