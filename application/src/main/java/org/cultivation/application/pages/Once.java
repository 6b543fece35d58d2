package org.cultivation.application.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs what bears a key at most once at a time and remembers the answer of the latest few thousand. What failed is not
 * remembered: it may be tried again under the same key. Within one process; the domain refuses most doubles anyway.
 */
final class Once {

    private static final int REMEMBERED = 5_000;

    private final Map<String, Run> runs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static final class Run {
        private String answer = "";
    }

    String run(String key, Supplier<String> work) {
        Run run;
        synchronized (runs) {
            run = runs.computeIfAbsent(key, k -> new Run());
        }
        synchronized (run) {
            if (run.answer.isEmpty()) {
                run.answer = work.get();
            }
            return run.answer;
        }
    }
}
