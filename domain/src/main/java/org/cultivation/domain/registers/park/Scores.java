package org.cultivation.domain.registers.park;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;

/** The score of a park by the weighted indicators of a standard (评分): the parts as published, and their sum. */
final class Scores {

    /** As {@code name=points}, several. */
    static final Field PARTS =
            Field.codes("scores", "[\\p{L}\\p{N}-]{1,30}=[0-9]{1,3}(\\.[0-9]{1,2})?", "SCALE=30,SERVICES=52.5");

    static final Field SCORE = Field.of("score", FieldType.AMOUNT, "82.5");

    private Scores() {}

    /** @throws Refusal {@code park.scores-do-not-add-up}, {@code park.scored-twice} */
    static void requireSum(Map<String, String> values) {
        List<String[]> parts = Stream.of(values.getOrDefault("scores", "").split(",", -1))
                .map(part -> part.split("=", -1))
                .toList();
        Refusal.when(parts.stream().map(part -> part[0]).distinct().count() < parts.size(), "park.scored-twice");
        BigDecimal sum = parts.stream().map(part -> new BigDecimal(part[1])).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal score = new BigDecimal(values.getOrDefault("score", "0"));
        Refusal.when(
                sum.compareTo(score) != 0,
                "park.scores-do-not-add-up",
                sum.stripTrailingZeros().toPlainString(),
                score);
    }
}
