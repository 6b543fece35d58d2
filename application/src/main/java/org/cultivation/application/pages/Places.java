package org.cultivation.application.pages;

import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.projections.reference.Units;
import org.jspecify.annotations.Nullable;

/** Names of reporting units in the reader's language, by the units that exist today. */
public record Places(Units units, Formats f) {

    /** The unit's own name; its code when it is unknown. */
    public String name(UnitCode code) {
        return units.find(code).map(this::name).orElseGet(() -> code.isCity() ? f.text("unit.city") : code.value());
    }

    /** Units that a firm may report under, in the official order. */
    public List<ReportingUnit> choices() {
        return units.all().stream().filter(unit -> !unit.code().isCity()).toList();
    }

    public String name(ReportingUnit unit) {
        return f.english() ? unit.englishName() : unit.name();
    }

    /** For a zone its name without the district's in front. */
    public String shortName(UnitCode code) {
        String name = name(code);
        String district = district(code);
        return district != null && name.length() > district.length() && name.startsWith(district)
                ? name.substring(district.length())
                : name;
    }

    /** The name by a code in text form, or the text itself when it is no code. */
    public String named(String code) {
        return code.matches("[0-9]{6}(\\.[A-Z0-9]{2,8})?") ? name(new UnitCode(code)) : code;
    }

    /** The district a zone lies in; null for a district. */
    public @Nullable String district(UnitCode code) {
        return units.find(code)
                .map(ReportingUnit::parent)
                .filter(parent -> !parent.isCity())
                .map(this::name)
                .orElse(null);
    }

    /** What stands in a list's place column: the district, for a zone with the zone below. */
    public String upper(UnitCode code) {
        String district = district(code);
        return district == null ? name(code) : district;
    }

    /** The zone below the district; null for a district. */
    public @Nullable String lower(UnitCode code) {
        return district(code) == null ? null : name(code);
    }

    /** District and zone on one line. */
    public String full(UnitCode code) {
        String district = district(code);
        return district == null ? name(code) : f.text("unit.zone-of", district, name(code));
    }
}
