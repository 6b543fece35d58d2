package org.cultivation.projections.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;

/** Questions about the parks that count. */
public final class FindParks {

    private static final String TARGET = "parks";
    private static final String DEMONSTRATION = "demonstration";

    private FindParks() {}

    /** The parks that count on {@code on}, by id, each with the level it is recognised at. */
    public static List<CountedPark> counted(Views views, LocalDate on) {
        return views.all(EntryFields.of(Register.PARK)).stream()
                .filter(view -> view.countsOn(TARGET, on))
                .sorted(Comparator.comparing(EntryView::id))
                .map(view -> new CountedPark(view.id(), level(view, on)))
                .toList();
    }

    private static String level(EntryView park, LocalDate on) {
        return Kinds.leading(Register.PARK)
                .map(kind -> park.strand(kind, "").valuesOn(on).getOrDefault("level", ""))
                .orElse("");
    }

    /** A park that counts. */
    public record CountedPark(org.cultivation.domain.registers.EntryId id, String level) {

        /** True for one of the demonstration parks, which a narrower count leaves out. */
        public boolean isDemonstration() {
            return level.equals(DEMONSTRATION);
        }
    }
}
