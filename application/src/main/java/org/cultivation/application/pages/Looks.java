package org.cultivation.application.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.enterprise.Handled;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewStage;
import org.cultivation.projections.targets.Outlook;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Choices of appearance that templates share: colour classes, page numbers, lengths of bars. Words come from the bundle. */
@Component
public class Looks {

    private static final Set<String> AMENDMENTS = Set.of(
            "enterprise.amendment-proposed",
            "enterprise.amendment-declined",
            "enterprise.fact-corrected",
            "enterprise.fact-withdrawn",
            "enterprise.fact-superseded",
            "enterprise.merged",
            "enterprise.unmerged");

    private static final Set<String> BACKWARD =
            Set.of("pool.RETURN", "pool.REJECT", "pool.SUSPEND", "pool.EXIT", "pool.RECEIVE_OBJECTION");

    /** Class of a status badge: shape and tint. */
    public String status(PoolStatus status) {
        return switch (status) {
            case NOT_NOMINATED, EXITED -> "";
            case NOMINATED, FIRST_REVIEW_PASSED, SECOND_REVIEW_PASSED, ON_NOTICE, NOTICE_CLOSED -> "run";
            case RETURNED, SUSPENDED -> "warn";
            case IN_POOL -> "ok";
            case REJECTED -> "bad";
        };
    }

    /** Whether this action takes a firm forward, so that its button may be the first thing to see; key as in the bundle. */
    public boolean forward(String key) {
        return !BACKWARD.contains(key);
    }

    /** Class of an outlook badge and of words about it. */
    public String outlook(Outlook outlook) {
        return switch (outlook) {
            case MET, REACHABLE -> "ok";
            case BORDERLINE -> "warn";
            case SHORT -> "bad";
            case NOT_EXTRAPOLATED, NO_DATA -> "";
        };
    }

    /** Icon of a fact in the timeline. */
    public String icon(String type) {
        if (isAmendment(type)) {
            return "edit";
        }
        return switch (type.substring(type.indexOf('.') + 1)) {
            case "registered" -> "plus";
            case "relocated", "classified", "renamed" -> "building";
            case "activity-confirmed", "pool-entered", "pool-re-entered", "second-review-passed" -> "check";
            case "deregistered", "nomination-rejected", "pool-exited" -> "stop";
            case "nominated", "submission-resubmitted", "list-imported" -> "upload";
            case "submission-returned" -> "undo";
            case "notice-opened", "notice-closed" -> "calendar";
            case "objection-received", "objection-decided" -> "alert";
            case "membership-suspended" -> "pause";
            default -> "arrow";
        };
    }

    /** True for a fact about facts. */
    public boolean isAmendment(String type) {
        return AMENDMENTS.contains(type);
    }

    /** Numbers for a pager: first, last, two around the present one, 0 for a gap. */
    public List<Long> pages(long page, long last) {
        List<Long> numbers = new ArrayList<>();
        long before = 0;
        for (long n = 1; n <= last; n++) {
            if (n == 1 || n == last || Math.abs(n - page) <= 2) {
                if (n - before > 1) {
                    numbers.add(0L);
                }
                numbers.add(n);
                before = n;
            } else if (n < page - 2) {
                n = page - 3;
            } else {
                n = last - 1;
            }
        }
        return numbers;
    }

    /** A share of {@code whole} in per cent with one digit, rounded down, between 0 and 100: the length of a bar. */
    public BigDecimal share(Number part, Number whole) {
        BigDecimal all = new BigDecimal(whole.toString());
        BigDecimal some = new BigDecimal(part.toString());
        if (all.signum() <= 0 || some.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return some.multiply(BigDecimal.valueOf(100))
                .divide(all, 1, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(100));
    }

    /** The key that takes a step: A agrees, R returns, N says no; null for the rest. */
    public @Nullable String keyOf(String action) {
        return switch (action) {
            case "pool.PASS_FIRST_REVIEW", "pool.PASS_SECOND_REVIEW", "pool.ENTER" -> "a";
            case "pool.RETURN" -> "r";
            case "pool.REJECT" -> "n";
            default -> null;
        };
    }

    /** A case's own facts, oldest first. */
    public List<TimelineEntry> inOrder(List<TimelineEntry> timeline, int caseNumber) {
        String number = String.valueOf(caseNumber);
        return timeline.stream()
                .filter(entry -> number.equals(entry.details().get("caseNumber")))
                .toList()
                .reversed();
    }

    /** Class of an import's badge. */
    public String importState(String state) {
        return switch (state) {
            case "WRITING" -> "run";
            case "WRITTEN" -> "ok";
            case "PARTLY_WRITTEN", "CANCELLED" -> "warn";
            case "INTERRUPTED" -> "bad";
            default -> "";
        };
    }

    /** Milliseconds in seconds. */
    public BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis, 3);
    }

    /** The last act of each stage, in order: who handled a case so far, briefly. */
    public List<Handled> latest(List<Handled> handled) {
        Map<ReviewStage, Handled> stages = new LinkedHashMap<>();
        handled.forEach(one -> stages.put(one.stage(), one));
        return List.copyOf(stages.values());
    }
}
