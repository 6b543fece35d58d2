package org.cultivation.projections.reference;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.cultivation.projections.ViewType;

/**
 * The lists of reporting units through time.
 *
 * @param position of the last fact folded
 */
public record UnitsView(History<Units> versions, long position) {

    /** The one document of this type. */
    public static final String ID = "units";

    public static final ViewType<UnitsView> TYPE = new ViewType<>("units", UnitsView.class, view -> ID, List.of());

    static final UnitsView NONE = new UnitsView(History.none(), -1);

    /** The list of the day, with the units that exist then; before the first list, from the first. */
    Units on(LocalDate day) {
        if (versions.isEmpty()) {
            return new Units("", List.of(), List.of());
        }
        Dated<Units> entry = versions.entryOn(day);
        Units list =
                entry != null ? entry.value() : versions.entries().getFirst().value();
        return new Units(
                list.version(),
                list.all().stream().filter(unit -> unit.isValidOn(day)).toList(),
                list.retired());
    }
}
