package org.cultivation.projections.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.enterprise.Handled;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one case, as its standing facts tell it.
 *
 * @param notice name of the latest public notice, with first and last day
 * @param opinions reviews passed, decisions, suspensions, in order
 * @param handled as in the work list
 */
public record CaseFile(
        UnifiedSocialCreditCode code,
        int caseNumber,
        PoolStatus status,
        List<Handed> submissions,
        List<ReturnedNote> returns,
        List<Objection> objections,
        @Nullable String notice,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeUntil,
        List<Opinion> opinions,
        List<Handled> handled) {

    public CaseFile {
        submissions = List.copyOf(submissions);
        returns = List.copyOf(returns);
        objections = List.copyOf(objections);
        opinions = List.copyOf(opinions);
        handled = List.copyOf(handled);
    }

    /**
     * Two submissions side by side, every item in the order of the form.
     *
     * @throws IllegalArgumentException when a number names no submission of this case
     */
    public List<Difference> differences(int earlier, int later) {
        Map<String, @Nullable String> before = handed(earlier).submission().items();
        Map<String, @Nullable String> after = handed(later).submission().items();
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, @Nullable String> item : after.entrySet()) {
            String was = before.get(item.getKey());
            String is = item.getValue();
            ReturnedNote request = requestOf(item.getKey(), earlier, later);
            boolean changed = was == null ? is != null : !was.equals(is);
            differences.add(new Difference(
                    item.getKey(), was, is, changed, request != null, request == null ? null : request.reason()));
        }
        return differences;
    }

    /** The last two submissions side by side; empty when there is only one. */
    public List<Difference> latestDifferences() {
        int last = submissions.size();
        return last < 2
                ? List.of()
                : differences(
                        submissions.get(last - 2).number(),
                        submissions.get(last - 1).number());
    }

    private Handed handed(int number) {
        return submissions.stream()
                .filter(handed -> handed.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no submission " + number + " in case " + caseNumber));
    }

    private @Nullable ReturnedNote requestOf(String item, int earlier, int later) {
        return returns.stream()
                .filter(note -> note.submission() >= earlier && note.submission() < later)
                .filter(note -> note.items().contains(item))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
