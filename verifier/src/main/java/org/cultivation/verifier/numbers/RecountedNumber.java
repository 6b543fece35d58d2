package org.cultivation.verifier.numbers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cultivation.projections.targets.Member;
import org.cultivation.projections.targets.TargetStanding;
import org.jspecify.annotations.Nullable;

/**
 * A number as it follows from the entries.
 *
 * @param position of the last fact that was known
 * @param standing null when no plan with this target was in force on the day
 * @param counted what makes it up
 * @param excluded what does not count, and why
 */
public record RecountedNumber(
        String target,
        LocalDate on,
        long position,
        @Nullable TargetStanding standing,
        List<Member> counted,
        List<Member> excluded) {

    private static final int SHOWN = 200;

    public RecountedNumber {
        counted = List.copyOf(counted);
        excluded = List.copyOf(excluded);
    }

    /** The number as text. */
    public String value() {
        return standing == null
                ? "not known: no plan was in force"
                : standing.actual().toPlainString();
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("number: " + target + " on " + on + " as known at #" + position + " is " + value());
        if (standing != null) {
            text.append(" of " + standing.goal().value().toPlainString() + " ("
                    + standing.goal().operator() + ")");
        }
        text.append("; " + counted.size() + " counted, " + excluded.size() + " not");
        members(text, "counted", counted);
        members(text, "not counted", excluded);
        return text.toString();
    }

    private static void members(StringBuilder text, String heading, List<Member> members) {
        members.stream()
                .limit(SHOWN)
                .forEach(member -> text.append("\n  " + heading + ": " + member.code() + " " + member.name() + ": "
                        + member.reason()
                        + (member.reasonArguments().isEmpty() ? "" : " " + member.reasonArguments())
                        + member.positions().stream().map(at -> " #" + at).collect(Collectors.joining())));
        if (members.size() > SHOWN) {
            text.append("\n  and " + (members.size() - SHOWN) + " more " + heading + " (all of them with --json)");
        }
    }
}
