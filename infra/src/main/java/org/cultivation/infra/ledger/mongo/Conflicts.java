package org.cultivation.infra.ledger.mongo;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.StreamConflict;
import org.cultivation.infra.ledger.StreamConflict.Taken;

/** Places in streams, and ids, that are taken. */
final class Conflicts {

    private record Place(String stream, long sequence) {}

    private final Set<Place> places = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    static Conflicts with(Collection<StoredCommit> commits) {
        Conflicts taken = new Conflicts();
        for (StoredCommit commit : commits) {
            for (Entry entry : commit.entries()) {
                taken.places.add(new Place(entry.stream(), entry.sequence()));
                taken.ids.add(entry.id());
            }
        }
        return taken;
    }

    /** The first fact that cannot stand beside these, or beside an earlier one of its own commit. */
    Optional<StreamConflict> of(Commit commit) {
        Conflicts own = new Conflicts();
        for (NewFact fact : commit.facts()) {
            Place place = new Place(fact.stream(), fact.sequence());
            if (ids.contains(fact.id()) || !own.ids.add(fact.id())) {
                return Optional.of(new StreamConflict(fact, Taken.ID));
            }
            if (places.contains(place) || !own.places.add(place)) {
                return Optional.of(new StreamConflict(fact, Taken.SEQUENCE));
            }
        }
        return Optional.empty();
    }

    /** How many of {@code appends}, from the first on, share nothing with each other. */
    static int compatible(List<Append> appends) {
        Conflicts before = new Conflicts();
        int count = 0;
        for (Append append : appends) {
            if (before.of(append.commit).isPresent()) {
                return count;
            }
            for (NewFact fact : append.commit.facts()) {
                before.places.add(new Place(fact.stream(), fact.sequence()));
                before.ids.add(fact.id());
            }
            count++;
        }
        return count;
    }
}
