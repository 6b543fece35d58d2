package org.cultivation.application.imports;

import java.util.List;
import java.util.Optional;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.domain.reference.RetiredCode;
import org.cultivation.projections.reference.Units;
import org.jspecify.annotations.Nullable;

/** What people write for a reporting unit: its code, its name, its name with the city before it or shortened. */
record UnitWords(Units units) {

    /** @param problem code of what is wrong; null when {@code unit} is what was meant */
    record Meaning(@Nullable UnitCode unit, @Nullable String problem, List<String> arguments) {}

    Meaning of(String written) {
        String word = Text.narrow(written).replaceAll("\\s", "");
        Optional<ReportingUnit> unit =
                byCode(word).or(() -> units.byName(written)).or(() -> byName(word));
        if (unit.isPresent()) {
            UnitCode code = unit.get().code();
            return code.isCity()
                    ? new Meaning(null, "unit-is-city", List.of(unit.get().name()))
                    : new Meaning(code, null, List.of());
        }
        Optional<RetiredCode> old = retired(word);
        if (old.isPresent()) {
            RetiredCode retired = old.get();
            String successor = units.find(retired.successor())
                    .map(ReportingUnit::name)
                    .orElse(retired.successor().value());
            return new Meaning(
                    null, "unit-retired", List.of(retired.name(), String.valueOf(retired.retiredIn()), successor));
        }
        return new Meaning(null, "unit-unknown", List.of(written.strip()));
    }

    /** As {@link #of}, but the city itself is an answer too. */
    Meaning ofAny(String written) {
        Meaning meaning = of(written);
        String word = Text.narrow(written).replaceAll("\\s", "");
        return "unit-is-city".equals(meaning.problem())
                ? byCode(word)
                        .or(() -> units.byName(written))
                        .or(() -> byName(word))
                        .map(city -> new Meaning(city.code(), null, List.of()))
                        .orElse(meaning)
                : meaning;
    }

    private Optional<ReportingUnit> byCode(String word) {
        UnitCode code = code(word);
        return code == null ? Optional.empty() : units.find(code);
    }

    private Optional<ReportingUnit> byName(String word) {
        Optional<ReportingUnit> exact = units.byName(word);
        if (exact.isPresent()) {
            return exact;
        }
        List<ReportingUnit> near = units.all().stream()
                .filter(unit -> !unit.code().isCity() && isNear(unit.name(), word))
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private Optional<RetiredCode> retired(String word) {
        UnitCode code = code(word);
        if (code != null) {
            return units.retired(code);
        }
        return units.retired().stream()
                .filter(old -> Text.narrow(old.name()).equals(word) || isNear(old.name(), word))
                .findFirst();
    }

    /** The name with the city before it, or its first two characters and more. */
    private static boolean isNear(String name, String word) {
        String plain = Text.narrow(name);
        return word.length() > plain.length() ? word.endsWith(plain) : word.length() >= 2 && plain.startsWith(word);
    }

    private static @Nullable UnitCode code(String word) {
        try {
            return UnitCode.parse(word);
        } catch (Refusal notACode) {
            return null;
        }
    }
}
