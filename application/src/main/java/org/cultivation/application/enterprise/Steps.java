package org.cultivation.application.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.People;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.cases.CaseFile;
import org.cultivation.projections.cases.Opinion;

/** A case's way into the pool in six steps, each with its day and person once it is done. */
final class Steps {

    private static final List<String> NAMES = List.of("nominated", "first", "second", "notice", "decision", "entered");

    /** The first step that is not done, by status; 6 when all are. */
    private static final Map<PoolStatus, Integer> CURRENT = Map.of(
            PoolStatus.NOMINATED, 1,
            PoolStatus.RETURNED, 0,
            PoolStatus.FIRST_REVIEW_PASSED, 2,
            PoolStatus.SECOND_REVIEW_PASSED, 3,
            PoolStatus.ON_NOTICE, 3,
            PoolStatus.NOTICE_CLOSED, 4);

    private Steps() {}

    /** @param state {@code done}, {@code current} or empty */
    record Step(String name, String state, String note) {}

    static List<Step> of(CaseFile file, Formats f, People people) {
        int current = CURRENT.getOrDefault(file.status(), file.status() == PoolStatus.REJECTED ? rejectedAt(file) : 6);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String note = i <= current ? note(NAMES.get(i), file, f, people) : "";
            steps.add(new Step(NAMES.get(i), i < current ? "done" : i == current ? "current" : "", note));
        }
        return steps;
    }

    private static int rejectedAt(CaseFile file) {
        if (has(file, "enterprise.second-review-passed")) {
            return 4;
        }
        return has(file, "enterprise.first-review-passed") ? 2 : 1;
    }

    private static boolean has(CaseFile file, String type) {
        return file.opinions().stream().anyMatch(opinion -> opinion.type().equals(type));
    }

    private static String note(String step, CaseFile file, Formats f, People people) {
        return switch (step) {
            case "nominated" ->
                file.submissions().isEmpty()
                        ? ""
                        : f.dayOfYear(file.submissions().getLast().on());
            case "first" -> last(file, List.of("enterprise.first-review-passed"), f, people);
            case "second" -> last(file, List.of("enterprise.second-review-passed"), f, people);
            case "notice" -> notice(file, f);
            case "decision" ->
                last(
                        file,
                        List.of(
                                "enterprise.pool-entered",
                                "enterprise.pool-re-entered",
                                "enterprise.nomination-rejected"),
                        f,
                        people);
            default -> "";
        };
    }

    private static String last(CaseFile file, List<String> types, Formats f, People people) {
        return file.opinions().stream()
                .filter(opinion -> types.contains(opinion.type()))
                .reduce((first, second) -> second)
                .map(opinion -> said(opinion, f, people))
                .orElse("");
    }

    private static String said(Opinion opinion, Formats f, People people) {
        return f.dayOfYear(opinion.on()) + " " + people.name(opinion.account());
    }

    private static String notice(CaseFile file, Formats f) {
        LocalDate from = file.noticeFrom();
        LocalDate until = file.noticeUntil();
        return from == null || until == null ? "" : f.text("format.range", f.dayOfYear(from), f.dayOfYear(until));
    }
}
