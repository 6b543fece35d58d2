package org.cultivation.domain.registers.park;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * The course of a park to municipal recognition and after (市级产业园评定; plan task 5, 8 or more; status list
 * 申报→查验→评定→公示→认定→整改→降级/撤销). Whoever applied for a park does not judge it, and whoever inspected or scored it does not
 * recognise it. A park under rectification keeps its recognition until it is downgraded or removed. The parks of the
 * annex enter by {@code recognised-before}: what was decided before the register began, on the document that says so.
 */
public final class ParkRecognition {

    private static final String NOTICE_UNTIL = "notice-until";
    private static final Field LEVEL = Field.option("level", "municipal", "demonstration");
    private static final Field STANDARD = Field.entry("standard", Register.STANDARD, "park-standard-2025");

    public static final FactKind KIND = FactKind.of(
                    Register.PARK,
                    "recognition",
                    Shape.COURSE,
                    Move.of("applied", "applied", NOTHING, "rejected", "downgraded", "removed")
                            .with(LEVEL, Field.prose("case", 2000, "40 tenants, own customs hall")),
                    Move.of("inspected", "inspected", "applied")
                            .by(REVIEWER)
                            .notBy("applied")
                            .with(Field.prose("findings", 2000, "conditions are met")),
                    Move.of("scored", "scored", "inspected")
                            .by(REVIEWER)
                            .notBy("applied")
                            .with(STANDARD, Scores.PARTS, Scores.SCORE),
                    Move.of("notice-opened", "on-notice", "scored")
                            .by(REVIEWER)
                            .byCity()
                            .notBy("applied")
                            .with(Field.day(NOTICE_UNTIL, "2026-11-30")),
                    Move.of("notice-closed", "notice-closed", "on-notice")
                            .by(REVIEWER)
                            .byCity()
                            .with(
                                    Field.of("objections", FieldType.COUNT, "0"),
                                    Field.prose("opinion", 1000, "no objection stands")
                                            .optional()),
                    Move.of("recognised", "recognised", "notice-closed")
                            .by(REVIEWER)
                            .byCity()
                            .notBy("applied", "inspected", "scored")
                            .with(LEVEL, STANDARD),
                    Move.of("recognised-before", "recognised", NOTHING)
                            .by(REVIEWER)
                            .byCity()
                            .with(LEVEL, STANDARD.optional()),
                    Move.of("rejected", "rejected", "applied", "inspected", "scored", "on-notice", "notice-closed")
                            .by(REVIEWER)
                            .notBy("applied")
                            .with(Shapes.reason()),
                    Move.of("level-set", "recognised", "recognised")
                            .by(REVIEWER)
                            .byCity()
                            .with(LEVEL, Shapes.reason()),
                    Move.of("rectification-ordered", "rectifying", "recognised")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason(), Field.day("rectify-by", "2027-03-31")),
                    Move.of("rectification-accepted", "recognised", "rectifying")
                            .by(REVIEWER)
                            .byCity()
                            .with(Field.prose("findings", 2000, "the ordered changes were made")),
                    Move.of("downgraded", "downgraded", "recognised", "rectifying")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason()),
                    Move.of("removed", "removed", "recognised", "rectifying")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason()))
            .holdsIn("recognised", "rectifying")
            .waitsIn("applied", "inspected", "scored", "on-notice", "notice-closed", "rectifying")
            .hinderedBy(ParkRecognition::obstacle)
            .judgedBy(ParkRecognition::judge);

    private ParkRecognition() {}

    private static Map<String, String> judge(FactKind.Proposal proposal) {
        Map<String, String> values = proposal.values();
        LocalDate on = proposal.effectiveOn();
        switch (proposal.move()) {
            case "scored" -> Scores.requireSum(values);
            case "notice-opened" -> {
                requireFrom(NOTICE_UNTIL, values, on);
                requireNoticeLength(values, on, proposal.noticeDays());
            }
            case "rectification-ordered" -> requireFrom("rectify-by", values, on);
            case "level-set" -> {
                String level = values.getOrDefault("level", "");
                Refusal.when(level.equals(proposal.before().get("level")), "park.same-level", level);
            }
            default -> {
                // no rule beyond the order of moves
            }
        }
        return values;
    }

    /** A notice is closed after its last day, not on it. */
    private static Optional<Refusal> obstacle(FactKind.Proposal proposal) {
        String last = proposal.before().get(NOTICE_UNTIL);
        return proposal.move().equals("notice-closed")
                        && last != null
                        && !proposal.effectiveOn().isAfter(LocalDate.parse(last))
                ? Optional.of(new Refusal("park.notice-still-open", LocalDate.parse(last)))
                : Optional.empty();
    }

    /** As long as a notice of the cultivation pool at least: the days are those of the rules in force. */
    private static void requireNoticeLength(Map<String, String> values, LocalDate on, int noticeDays) {
        LocalDate last = LocalDate.parse(values.getOrDefault(NOTICE_UNTIL, on.toString()));
        long days = ChronoUnit.DAYS.between(on, last) + 1;
        Refusal.when(days < noticeDays, "park.notice-too-short", NOTICE_UNTIL, days, noticeDays);
    }

    private static void requireFrom(String field, Map<String, String> values, LocalDate on) {
        LocalDate day = LocalDate.parse(values.getOrDefault(field, on.toString()));
        Refusal.when(day.isBefore(on), "park.day-already-past", field, day, on);
    }
}
