package org.cultivation.projections.reference;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.CountingRules.Measure;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.cultivation.projections.ViewType;

/**
 * The counting rules through time.
 *
 * @param position of the last fact folded
 */
public record CountingView(History<CountingRules> versions, long position) {

    /** The one document of this type. */
    public static final String ID = "counting-rules";

    public static final ViewType<CountingView> TYPE =
            new ViewType<>("counting", CountingView.class, view -> ID, List.of());

    /** Nothing published. */
    public static final CountingView NONE = new CountingView(History.none(), -1);

    private static final CountingRules UNPUBLISHED = new CountingRules("unpublished", List.of());

    /** The rules of the day; before the first publication the first published. */
    public CountingRules on(LocalDate day) {
        Dated<CountingRules> entry = versions.entryOn(day);
        if (entry != null) {
            return entry.value();
        }
        return versions.isEmpty() ? UNPUBLISHED : versions.entries().getFirst().value();
    }

    /** True when the rules of some day count entries of {@code register} by what their own facts say. */
    public boolean countsEntriesOf(Register register) {
        for (Dated<CountingRules> version : versions.entries()) {
            for (CountingRule rule : version.value().rules()) {
                if (rule.measure() == Measure.ENTRIES
                        && !rule.judgesFirms()
                        && rule.register().equals(register.stored())) {
                    return true;
                }
            }
        }
        return false;
    }
}
