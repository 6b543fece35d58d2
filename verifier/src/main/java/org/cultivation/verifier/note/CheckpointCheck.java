package org.cultivation.verifier.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.What;
import org.jspecify.annotations.Nullable;

/**
 * Holds a log against checkpoints that were signed, each with the root of the log at that size: a cut tail, a replaced
 * beginning and a fork are told apart.
 */
public final class CheckpointCheck {

    private final Collection<VerifierKey> keys;
    private final long facts;
    private final Map<Long, byte[]> roots;

    /**
     * For one log.
     *
     * @param keys that are trusted
     * @param facts how many the log has
     * @param roots of the log by the sizes of the checkpoints
     */
    public CheckpointCheck(Collection<VerifierKey> keys, long facts, Map<Long, byte[]> roots) {
        this.keys = keys;
        this.facts = facts;
        this.roots = roots;
    }

    /** What is wrong with them, or with the log by them. */
    public List<Finding> check(List<Checkpoint> checkpoints) {
        List<Finding> findings = new ArrayList<>();
        List<Checkpoint> signed = new ArrayList<>();
        for (Checkpoint checkpoint : checkpoints) {
            Optional<Finding> unsigned = signature(checkpoint);
            unsigned.ifPresentOrElse(findings::add, () -> signed.add(checkpoint));
        }
        signed.sort(Comparator.comparingLong(Checkpoint::size));
        Checkpoint holds = null;
        Map<Long, Checkpoint> bySize = new java.util.HashMap<>();
        for (Checkpoint checkpoint : signed) {
            Checkpoint twin = bySize.putIfAbsent(checkpoint.size(), checkpoint);
            if (twin != null && !twin.root().equals(checkpoint.root())) {
                findings.add(Finding.in(
                        checkpoint.where(),
                        What.FORK,
                        "two logs were signed with " + checkpoint.size() + " facts: here the root is "
                                + checkpoint.root() + ", in " + twin.where() + " it is " + twin.root()));
            }
            Finding finding = root(checkpoint, holds);
            if (finding == null) {
                holds = checkpoint;
            } else if (twin == null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private Optional<Finding> signature(Checkpoint checkpoint) {
        return signature(checkpoint.where(), checkpoint.origin(), checkpoint.note(), keys);
    }

    /** What is wrong with who signed a note; empty when one of {@code keys} did, for the log it is named after. */
    public static Optional<Finding> signature(
            String where, String origin, SignedNote note, Collection<VerifierKey> keys) {
        return switch (note.standing(keys)) {
            case SIGNED -> {
                String name = note.signer(keys).orElseThrow().name();
                yield name.equals(origin)
                        ? Optional.empty()
                        : Optional.of(Finding.in(
                                where, What.OTHER_LOG, "it is about " + origin + ", and the key is that of " + name));
            }
            case FORGED -> Optional.of(Finding.in(where, What.SIGNATURE, "the signature does not hold"));
            case OTHERS ->
                Optional.of(Finding.in(
                        where,
                        What.OTHER_KEY,
                        note.lines().isEmpty() ? "nobody signed it" : "it is not signed by the key asked for"));
        };
    }

    private @Nullable Finding root(Checkpoint checkpoint, @Nullable Checkpoint holds) {
        if (checkpoint.size() > facts) {
            return Finding.in(
                    checkpoint.where(),
                    What.CUT_TAIL,
                    "it was signed over " + checkpoint.size() + " facts; of these the log lacks #" + facts + " to #"
                            + (checkpoint.size() - 1));
        }
        byte[] root = roots.get(checkpoint.size());
        if (root != null && Checkpoint.written(root).equals(checkpoint.root())) {
            return null;
        }
        if (holds != null && holds.size() > 0) {
            return Finding.in(
                    checkpoint.where(),
                    What.FORK,
                    "the log is what was signed up to #" + (holds.size() - 1) + " and goes another way before #"
                            + checkpoint.size());
        }
        return Finding.in(
                checkpoint.where(),
                What.REPLACED_PREFIX,
                "the first " + checkpoint.size() + " facts are not those that were signed");
    }
}
