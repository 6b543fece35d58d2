package org.cultivation.projections.feed;

import java.time.LocalDate;
import java.util.Set;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.UnitCode;
import org.cultivation.projections.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of the whole history are wanted: those that meet every condition. Null is no condition.
 *
 * @param types catalogue names without revision; any of them
 * @param streams subjects; any of them, so an empty set wants nothing
 * @param actor account name
 * @param unit unit attested for, exactly
 * @param effectiveFrom first effective date
 * @param effectiveUntil last effective date, included
 * @param batch import the fact came with
 * @param basis title or number of the basis document, whole; width, case, blanks and kinds of brackets do not matter
 * @param from first position
 * @param until last position, included
 */
public record FactFilter(
        @Nullable Set<String> types,
        @Nullable Set<String> streams,
        @Nullable String actor,
        @Nullable UnitCode unit,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable String batch,
        @Nullable String basis,
        long from,
        long until) {

    /** Everything. */
    public static final FactFilter ANY =
            new FactFilter(null, null, null, null, null, null, null, null, 0, Long.MAX_VALUE);

    public FactFilter {
        types = types == null ? null : Set.copyOf(types);
        streams = streams == null ? null : Set.copyOf(streams);
    }

    /** The facts of these streams. */
    public static FactFilter of(Set<String> streams) {
        return new FactFilter(null, streams, null, null, null, null, null, null, 0, Long.MAX_VALUE);
    }

    /** The same between two positions, both included. */
    public FactFilter between(long first, long last) {
        return new FactFilter(types, streams, actor, unit, effectiveFrom, effectiveUntil, batch, basis, first, last);
    }

    /** False when no fact of the stretch can meet it. */
    boolean mayMeet(FeedStretch stretch) {
        String marks = stretch.marks();
        return stretch.next() > from
                && stretch.first() <= until
                && (actor == null || marks.indexOf(Marks.actor(actor)) >= 0)
                && (unit == null || marks.indexOf(Marks.unit(unit.value())) >= 0)
                && (batch == null || marks.indexOf(Marks.batch(batch)) >= 0)
                && (basis == null || marks.indexOf(Marks.basis(basis)) >= 0)
                && (types == null || types.stream().anyMatch(type -> marks.indexOf(Marks.type(type)) >= 0))
                && (streams == null || streams.stream().anyMatch(of -> marks.indexOf(Marks.stream(of)) >= 0));
    }

    /** What can be told of a fact by its place and day, without reading it. */
    boolean mayMeet(long position, int day) {
        return position >= from
                && position <= until
                && (effectiveFrom == null || day >= effectiveFrom.toEpochDay())
                && (effectiveUntil == null || day <= effectiveUntil.toEpochDay());
    }

    /** True when the fact meets every condition. */
    boolean meets(RecordedFact fact) {
        Attestation signed = fact.fact().attestation();
        return (types == null || types.contains(fact.type()))
                && (streams == null || streams.contains(fact.stream()))
                && (actor == null || actor.equals(signed.actor()))
                && (unit == null || unit.equals(signed.unit()))
                && (batch == null || batch.equals(signed.importBatch()))
                && (basis == null
                        || Marks.printed(basis)
                                .equals(Marks.printed(signed.basis().document())));
    }
}
