package org.cultivation.application.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cultivation.application.commands.CriteriaCheck;
import org.cultivation.application.pages.Refusals;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolMoves;
import org.cultivation.domain.enterprise.ReviewPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the visitor may do with a firm, and why not the rest: the domain's own answers, asked beforehand. */
@Component
class Offers {

    /** Steps forward first, then those that send back or end a case. */
    private static final List<PoolAction> ORDER = Arrays.stream(PoolAction.values())
            .sorted(Comparator.comparing(
                    action -> action == PoolAction.RETURN || action == PoolAction.REJECT || action == PoolAction.EXIT))
            .toList();

    private final Refusals refusals;

    Offers(Refusals refusals) {
        this.refusals = refusals;
    }

    /** @param why the reason against it, as a sentence; null when it may be done */
    record Offer(String key, String href, @Nullable String why) {

        public boolean allowed() {
            return why == null;
        }
    }

    /**
     * All of a firm's offers.
     *
     * @param pool the actions that the case's status permits to anybody
     * @param record recording a fact about the firm; @param amend proposing an amendment
     */
    record Desk(List<Offer> pool, Offer record, Offer amend) {

        public List<Offer> open() {
            return pool.stream().filter(Offer::allowed).toList();
        }

        public List<Offer> closed() {
            return pool.stream().filter(offer -> !offer.allowed()).toList();
        }
    }

    Desk of(FirmSeen seen, Actor actor, LocalDate today, Locale locale) {
        String base = "/enterprises/" + seen.row().code();
        Optional<Refusal> gone = gone(seen);
        List<Offer> pool = new ArrayList<>();
        for (PoolAction action : ORDER) {
            boolean idle =
                    action == PoolAction.DECIDE_OBJECTION && seen.standing().openObjections() == 0;
            if (!idle && PoolMoves.permitted(seen.standing().status()).contains(action)) {
                Optional<Refusal> obstacle = gone.or(() -> ReviewPolicy.obstacle(action, seen.standing(), actor, today))
                        .or(() -> Optional.ofNullable(seen.unmet().get(action)).map(CriteriaCheck::refusal));
                pool.add(offer("pool." + action, base + "/pool/" + action.restName(), obstacle, locale));
            }
        }
        return new Desk(
                pool,
                offer(
                        "firm.record",
                        base + "/record/activity",
                        gone.or(() -> Authority.registerObstacle(seen.row().unit(), actor)),
                        locale),
                offer(
                        "firm.amend",
                        base + "/amend",
                        Authority.proposeObstacle(seen.row().unit(), actor),
                        locale));
    }

    private static Optional<Refusal> gone(FirmSeen seen) {
        if (seen.row().mergedInto() != null) {
            return Optional.of(new Refusal("enterprise.merged", seen.row().mergedInto()));
        }
        return seen.row().deregisteredOn() == null
                ? Optional.empty()
                : Optional.of(new Refusal("enterprise.deregistered", seen.row().deregisteredOn()));
    }

    private Offer offer(String key, String href, Optional<Refusal> obstacle, Locale locale) {
        return new Offer(
                key,
                href,
                obstacle.map(refusal -> refusals.text(refusal, locale)).orElse(null));
    }
}
