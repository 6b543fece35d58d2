package org.cultivation.projections.targets;

import java.util.List;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A firm, an entry or a figure that counts toward a target, or does not, and why.
 *
 * @param code credit code of a firm, else the id in its register
 * @param register stored name of the register
 * @param unit null where it belongs to none
 * @param reason suffix of the message key: {@code activity-confirmed} (last active on, counts until); {@code no-activity};
 *     {@code activity-lapsed} (last active on, counted until); {@code deregistered} (on); {@code merged} (survivor);
 *     {@code meets-rule}; else the id of the condition that failed
 * @param reasonArguments in the order above, dates in ISO form; for a condition its words in the pages' language and in
 *     English
 * @param positions the facts that put it there
 */
public record Member(
        String code,
        String register,
        String name,
        @Nullable UnitCode unit,
        boolean counted,
        String reason,
        List<String> reasonArguments,
        List<Long> positions) {

    public Member {
        reasonArguments = List.copyOf(reasonArguments);
        positions = List.copyOf(positions);
    }
}
