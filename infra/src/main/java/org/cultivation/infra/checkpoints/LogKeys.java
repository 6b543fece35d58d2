package org.cultivation.infra.checkpoints;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.note.NoteSignature;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.SignerKey;
import org.cultivation.infra.note.VerifierKey;
import org.cultivation.infra.tlog.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one log and its origin. The file is read again when another process replaced it, so that a rotation takes
 * effect in a running server. Safe for several threads.
 */
public final class LogKeys {

    private static final String OURS = "cultivation-registry";

    private final Path file;
    private final InstantSource clock;
    private KeyFile content;
    private @Nullable Object version;

    private LogKeys(Path directory, InstantSource clock, @Nullable String origin) throws IOException {
        Path log = directory.resolve("log");
        OwnerOnly.directory(log);
        this.file = log.resolve("keys.json");
        this.clock = clock;
        if (!Files.exists(file)) {
            create(origin == null || origin.isEmpty() ? invented() : origin);
        }
        this.content = KeyFile.read(file);
    }

    /**
     * The keys in a registry's directory, made when there are none.
     *
     * @param origin of a new log; null or empty to invent one. A log keeps its origin for ever
     * @throws LogUnavailable when they cannot be read or made, or the log has another origin
     */
    public static LogKeys open(Path directory, InstantSource clock, @Nullable String origin) {
        try {
            LogKeys keys = new LogKeys(directory, clock, origin);
            if (origin != null && !origin.isEmpty() && !origin.equals(keys.origin())) {
                throw new LogUnavailable(
                        "this log's origin is " + keys.origin() + " for ever, it cannot become " + origin, null);
            }
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new LogUnavailable("cannot make keys in " + directory.toAbsolutePath(), e);
        }
    }

    private static String invented() {
        byte[] chance = new byte[8];
        new SecureRandom().nextBytes(chance);
        return OURS + "/" + HexFormat.of().formatHex(chance);
    }

    private void create(String origin) throws IOException {
        exclusively(() -> {
            if (!Files.exists(file)) {
                if (origin.startsWith(OURS + "-") || origin.startsWith(OURS + "/key-")) {
                    throw new IllegalArgumentException("notes that are no checkpoints begin so: " + origin);
                }
                SignerKey first = SignerKey.generate(origin);
                new KeyFile(origin, List.of(new LogKey(first.verifier(), first, now(), null)), List.of()).write(file);
            }
        });
    }

    /** What may fail while nobody else replaces the file. */
    private interface Step {
        void run() throws IOException;
    }

    private void exclusively(Step step) throws IOException {
        Path lock = file.resolveSibling("keys.lock");
        OwnerOnly.file(lock);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            Objects.requireNonNull(held);
            step.run();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private synchronized KeyFile content() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            // Times are coarse; each replacement is another file too.
            Object found = Arrays.asList(now.fileKey(), now.lastModifiedTime(), now.size());
            if (!found.equals(version)) {
                content = KeyFile.read(file);
                version = found;
            }
            return content;
        } catch (IOException e) {
            throw new LogUnavailable("cannot read " + file.toAbsolutePath(), e);
        }
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
        replace(before -> {
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
            replace(before -> new KeyFile(before.origin(), forgotten(before.keys(), now), before.rotations()));
        }
    }

    private static List<LogKey> forgotten(List<LogKey> keys, Instant now) {
        return keys.stream()
                .map(key -> key.signsAt(now) ? key : key.forgotten())
                .toList();
    }

    private void replace(UnaryOperator<KeyFile> change) {
        try {
            exclusively(() -> change.apply(KeyFile.read(file)).write(file));
            version = null;
        } catch (IOException e) {
            throw new LogUnavailable("cannot replace " + file.toAbsolutePath(), e);
        }
    }
}
