package org.cultivation.infra.views;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;

/**
 * Times questions and prints their percentiles: by the clock, and by the time that the asking thread had the processor,
 * which is what counts when others use the machine too. The first {@link #WARM} of each do not count.
 */
final class Timing {

    private static final int WARM = 200;
    private static final int COUNTED = 600;
    /** Days that the history tells of. */
    private static final int DAYS = 600;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LiveRegistry registry;
    private final Known known;
    private int next;

    Timing(LiveRegistry registry, Known known) {
        this.registry = registry;
        this.known = known;
    }

    /** A question on a day. */
    interface Question {
        Object of(Views views, LocalDate on, int number);
    }

    /** Asks of another day each time; after as many as are remembered it is worked out anew in any case. */
    void time(String what, Question question) {
        double[] millis = new double[COUNTED];
        double[] processor = new double[COUNTED];
        for (int i = -WARM; i < COUNTED; i++) {
            int number = next++;
            LocalDate on = RandomHistory.LAST.minusDays(number % DAYS);
            long started = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            registry.ask(known, (views, position) -> question.of(views, on, number));
            if (i >= 0) {
                processor[i] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
                millis[i] = (System.nanoTime() - started) / 1e6;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        int late = COUNTED * 99 / 100;
        System.out.printf(
                "%-44s p50 %6.2f  p99 %6.2f ms; processor p50 %6.2f  p99 %6.2f ms%n",
                what, millis[COUNTED / 2], millis[late], processor[COUNTED / 2], processor[late]);
    }
}
