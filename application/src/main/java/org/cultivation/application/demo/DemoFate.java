package org.cultivation.application.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cultivation.domain.enterprise.PoolStatus;

/**
 * Where a firm shall end.
 *
 * @param since the day from which it stands there
 * @param begins the day its last case begins; the firm's register facts lie before or around it
 */
record DemoFate(PoolStatus status, LocalDate since, LocalDate begins) {

    /** How many firms end where; the rest enter the pool at some time in the two years. */
    static List<DemoFate> forFirms(int firms, LocalDate today, Random random) {
        List<DemoFate> fates = new ArrayList<>();
        add(fates, 56, PoolStatus.NOT_NOMINATED, today, 1, 700, random);
        add(fates, 34, PoolStatus.NOMINATED, today, 1, 9, random);
        add(fates, 34, PoolStatus.FIRST_REVIEW_PASSED, today, 1, 9, random);
        add(fates, 33, PoolStatus.SECOND_REVIEW_PASSED, today, 1, 14, random);
        add(fates, 20, PoolStatus.ON_NOTICE, today, 6, 6, random);
        add(fates, 14, PoolStatus.ON_NOTICE, today, 2, 3, random);
        add(fates, 32, PoolStatus.NOTICE_CLOSED, today, 1, 5, random);
        add(fates, 31, PoolStatus.RETURNED, today, 1, 16, random);
        add(fates, 12, PoolStatus.REJECTED, today, 20, 600, random);
        add(fates, 7, PoolStatus.SUSPENDED, today, 10, 200, random);
        add(fates, 9, PoolStatus.EXITED, today, 10, 300, random);
        add(fates, firms - fates.size(), PoolStatus.IN_POOL, today, 3, 690, random);
        Collections.shuffle(fates, random);
        return fates;
    }

    private static void add(
            List<DemoFate> fates, int count, PoolStatus status, LocalDate today, int least, int most, Random random) {
        for (int i = 0; i < count; i++) {
            LocalDate since = today.minusDays(least + random.nextInt(most - least + 1));
            boolean afterMembership = status == PoolStatus.SUSPENDED || status == PoolStatus.EXITED;
            LocalDate begins =
                    DemoCase.nominationFor(status, afterMembership ? since.minusDays(DemoLife.MEMBERSHIP) : since);
            fates.add(new DemoFate(status, since, begins));
        }
    }
}
