package org.cultivation.application.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.entries.EntryView;
import org.jspecify.annotations.Nullable;

/**
 * What an official may record of an entry today: the rules' own answers, asked before anything is typed.
 *
 * @param view null when nothing is recorded of it yet
 * @param unit the unit it belongs to; null where nothing says so
 */
record EntryOffers(
        EntryId id, @Nullable EntryView view, @Nullable UnitCode unit, Actor actor, LocalDate today) {

    private static final UnitCode CITY = new UnitCode("120000");

    /**
     * A move that may be taken now.
     *
     * @param key of its strand; empty for a new one and for a kind without keys
     * @param other true when another official has to take it
     */
    public record Offer(FactKind kind, Move move, String key, boolean other) {}

    /** The moves that may follow on one strand, with those that only another official may take. */
    List<Offer> next(Strand strand) {
        FactKind kind = strand.kind();
        List<Offer> next = new ArrayList<>();
        for (Move move : kind.moves()) {
            if (!move.workedOut()
                    && entitled(move).isEmpty()
                    && hindrance(kind, move, strand).isEmpty()) {
                next.add(new Offer(kind, move, strand.key(), strand.isTakenBySame(move, actor.account())));
            }
        }
        return next;
    }

    /** The moves that begin something, by kind in the order of pages. */
    List<Offer> beginnings() {
        List<Offer> offers = new ArrayList<>();
        for (FactKind kind : Kinds.of(id.register())) {
            boolean keyed = !kind.key().isEmpty();
            Strand strand = view == null || keyed ? new Strand(kind, "", List.of()) : view.strand(kind, "");
            // What has begun offers its next moves where it is shown.
            if (Confined.mayShow(kind, actor, unit) && strand.stepsBy(today).isEmpty()) {
                for (Move move : kind.moves()) {
                    if (!move.workedOut()
                            && entitled(move).isEmpty()
                            && hindrance(kind, move, strand).isEmpty()) {
                        offers.add(new Offer(kind, move, "", false));
                    }
                }
            }
        }
        return offers;
    }

    /** Why the official may not record it at all. */
    Optional<Refusal> entitled(Move move) {
        return Authority.obstacle(
                move.roles(),
                move.cityOnly(),
                unit == null ? actor.scope().isCity() ? actor.scope() : CITY : unit,
                actor);
    }

    /** Why it would be refused today whatever is typed: the entry is not open, or what stands does not allow it. */
    Optional<Refusal> hindrance(FactKind kind, Move move, Strand strand) {
        boolean closed = id.register().isOpenedByFact()
                && kind.shape() != Shape.OPENING
                && (view == null
                        || !view.strand(Kinds.opening(id.register()), "").heldDuring(today));
        return closed ? Optional.of(new Refusal("entry.not-open", id, today)) : strand.obstacle(move, today);
    }
}
