package org.cultivation.projections.targets;

import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;

/**
 * A firm that counts toward a target, or does not, and why.
 *
 * @param reason suffix of the message key: {@code activity-confirmed} (last active on, counts until); {@code no-activity};
 *     {@code activity-lapsed} (last active on, counted until); {@code deregistered} (on); {@code merged} (survivor)
 * @param reasonArguments in the order above, dates in ISO form
 * @param positions the facts that put it there
 */
public record Member(
        UnifiedSocialCreditCode code,
        String name,
        UnitCode unit,
        boolean counted,
        String reason,
        List<String> reasonArguments,
        List<Long> positions) {

    public Member {
        reasonArguments = List.copyOf(reasonArguments);
        positions = List.copyOf(positions);
    }
}
