package org.cultivation.projections.cases;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.enterprise.ReviewStage;

/**
 * Why a submission was sent back.
 *
 * @param submission number of the submission sent back
 * @param items names of the items to correct; empty when the reason says it all
 */
public record ReturnedNote(
        int submission,
        ReviewStage stage,
        String reason,
        List<String> items,
        LocalDate dueOn,
        LocalDate on,
        String account,
        long position) {

    public ReturnedNote {
        items = List.copyOf(items);
    }
}
