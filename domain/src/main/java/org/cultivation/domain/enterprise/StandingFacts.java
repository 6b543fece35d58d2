package org.cultivation.domain.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All facts recorded about one firm, and which of them stand once its amendments are applied. The aggregate and the
 * views use this one class, so that they can never disagree.
 *
 * @param recorded everything, in the order of recording
 */
public record StandingFacts(List<SequencedFact> recorded) {

    public static final StandingFacts NONE = new StandingFacts(List.of());

    public StandingFacts {
        recorded = List.copyOf(recorded);
    }

    public static StandingFacts of(Collection<SequencedFact> recorded) {
        return new StandingFacts(List.copyOf(recorded));
    }

    /** These facts and one more. */
    public StandingFacts with(long sequence, EnterpriseEvent fact) {
        List<SequencedFact> more = new ArrayList<>(recorded);
        more.add(new SequencedFact(sequence, fact));
        return new StandingFacts(more);
    }

    /**
     * The facts that stand, in the order of recording: register and pool facts, each as its last correction reads, and
     * the merge unless it was undone. Folding these from nothing gives the firm as it is believed now. Other amendments
     * are not among them: their effect is in what is left.
     */
    public List<SequencedFact> inOrder() {
        return standing().entrySet().stream()
                .map(entry -> new SequencedFact(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How the fact reads now; empty when it does not stand or is an amendment other than a standing merge. */
    public Optional<EnterpriseEvent> at(long sequence) {
        return Optional.ofNullable(standing().get(sequence));
    }

    /** True when recording {@code fact} changes which earlier facts stand or how they read, so that views must fold anew. */
    public static boolean reshapes(EnterpriseEvent fact) {
        return switch (fact) {
            case AmendmentEvent.FactCorrected e -> true;
            case AmendmentEvent.FactWithdrawn e -> true;
            case AmendmentEvent.FactSuperseded e -> true;
            case AmendmentEvent.EnterpriseUnmerged e -> true;
            case AmendmentEvent.EnterpriseMerged e -> false;
            case AmendmentEvent.AmendmentProposed e -> false;
            case AmendmentEvent.AmendmentDeclined e -> false;
            case RegisterEvent e -> false;
            case PoolEvent e -> false;
        };
    }

    private SortedMap<Long, EnterpriseEvent> standing() {
        SortedMap<Long, EnterpriseEvent> standing = new TreeMap<>();
        for (SequencedFact recording : recorded) {
            switch (recording.fact()) {
                case RegisterEvent e -> standing.put(recording.sequence(), e);
                case PoolEvent e -> standing.put(recording.sequence(), e);
                case AmendmentEvent.EnterpriseMerged e -> standing.put(recording.sequence(), e);
                case AmendmentEvent.EnterpriseUnmerged e ->
                    standing.values().removeIf(AmendmentEvent.EnterpriseMerged.class::isInstance);
                case AmendmentEvent.FactCorrected e -> standing.replace(e.sequence(), e.corrected());
                case AmendmentEvent.FactWithdrawn e -> standing.remove(e.sequence());
                case AmendmentEvent.FactSuperseded e -> standing.remove(e.sequence());
                case AmendmentEvent.AmendmentProposed e -> {}
                case AmendmentEvent.AmendmentDeclined e -> {}
            }
        }
        return standing;
    }
}
