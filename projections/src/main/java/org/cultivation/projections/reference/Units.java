package org.cultivation.projections.reference;

import java.util.List;
import java.util.Optional;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.domain.reference.RetiredCode;

/**
 * The reporting units that exist on a day.
 *
 * @param version of the published list; empty when none was published
 * @param all in the official order
 * @param retired codes that old documents still bear
 */
public record Units(String version, List<ReportingUnit> all, List<RetiredCode> retired) {

    public Units {
        all = List.copyOf(all);
        retired = List.copyOf(retired);
    }

    /** The unit with this code. */
    public Optional<ReportingUnit> find(UnitCode code) {
        return all.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** The unit with this Chinese or English name, regardless of case and width. */
    public Optional<ReportingUnit> byName(String name) {
        String wanted = Text.narrow(name);
        return all.stream()
                .filter(unit -> Text.narrow(unit.name()).equals(wanted)
                        || Text.narrow(unit.englishName()).equals(wanted))
                .findFirst();
    }

    /** What became of this retired code. */
    public Optional<RetiredCode> retired(UnitCode code) {
        return retired.stream().filter(old -> old.code().equals(code)).findFirst();
    }

    /** What became of the unit that once had this name. */
    public Optional<RetiredCode> retired(String name) {
        String wanted = Text.narrow(name);
        return retired.stream()
                .filter(old -> Text.narrow(old.name()).equals(wanted))
                .findFirst();
    }

    /** The units within {@code scope}, itself included. */
    public List<ReportingUnit> within(UnitCode scope) {
        return all.stream().filter(unit -> scope.covers(unit.code())).toList();
    }

    /** The functional zones of a district. */
    public List<ReportingUnit> zonesOf(UnitCode district) {
        return all.stream().filter(unit -> district.equals(unit.parent())).toList();
    }
}
