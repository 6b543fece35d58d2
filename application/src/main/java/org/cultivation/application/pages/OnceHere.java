package org.cultivation.application.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Within one process: the answers of the latest few thousand. */
final class OnceHere implements Once {

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

    @Override
    public String run(String key, Supplier<String> work) {
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
