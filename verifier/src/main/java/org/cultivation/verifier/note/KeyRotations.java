package org.cultivation.verifier.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which keys follow from one that is trusted: a rotation names an old and a new key of one log and is signed by both, so
 * whoever trusts one can trust the other.
 */
public final class KeyRotations {

    private static final String FORMAT = "cultivation-registry/key-rotation/v1";

    private KeyRotations() {}

    private record Rotation(VerifierKey from, VerifierKey to) {}

    /**
     * The keys in {@code pinned} and all that follow from them.
     *
     * @param notes rotations, each after the other with an empty line between; what is none proves nothing
     */
    public static Set<VerifierKey> trusted(Collection<VerifierKey> pinned, byte[] notes) {
        List<Rotation> rotations = read(new String(notes, UTF_8));
        Set<VerifierKey> trusted = new LinkedHashSet<>(pinned);
        for (boolean grows = true; grows; ) {
            grows = false;
            for (Rotation rotation : rotations) {
                if (has(trusted, rotation.from()) != has(trusted, rotation.to())) {
                    grows = trusted.add(has(trusted, rotation.from()) ? rotation.to() : rotation.from());
                }
            }
        }
        return trusted;
    }

    private static boolean has(Set<VerifierKey> keys, VerifierKey key) {
        return keys.stream().anyMatch(one -> one.toString().equals(key.toString()));
    }

    private static List<Rotation> read(String notes) {
        List<Rotation> rotations = new ArrayList<>();
        String[] parts = notes.split("\n\n", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            rotation(parts[i] + "\n\n" + parts[i + 1].stripTrailing() + "\n").ifPresent(rotations::add);
        }
        return rotations;
    }

    private static Optional<Rotation> rotation(String note) {
        try {
            SignedNote signed = SignedNote.parse(note.getBytes(UTF_8));
            List<String> lines = signed.text().lines().toList();
            VerifierKey from = VerifierKey.parse(lines.get(1));
            VerifierKey to = VerifierKey.parse(lines.get(2));
            boolean oneLog = from.name().equals(to.name()) && from.name().equals(lines.get(4));
            boolean both = signed.signer(List.of(from)).isPresent()
                    && signed.signer(List.of(to)).isPresent();
            return lines.getFirst().equals(FORMAT) && oneLog && both
                    ? Optional.of(new Rotation(from, to))
                    : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException provesNothing) {
            return Optional.empty();
        }
    }
}
