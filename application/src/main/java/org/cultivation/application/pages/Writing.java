package org.cultivation.application.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.cultivation.domain.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Tries a write from a form. A refusal shows the same form again, filled in, with status 422. A form handed in twice, by
 * a double click or a reload, is written once: the second time leads where the first did.
 */
@Component
public class Writing {

    private final Refusals refusals;
    private final Visit visit;
    private final Once once;

    Writing(Refusals refusals, Visit visit, Once once) {
        this.refusals = refusals;
        this.visit = visit;
        this.once = once;
    }

    /**
     * A form that is being handed in.
     *
     * @param notDone key of what a refusal says was not done
     * @param ways ways on from a refusal
     */
    public record Attempt(
            Typed form, String notDone, List<Refusals.Way> ways, Model model, HttpServletResponse response) {}

    /**
     * Writes, or shows the form again.
     *
     * @param write records and answers where to go
     * @param again prepares the form to be shown again and answers its template
     */
    public String attempt(Attempt attempt, Supplier<String> write, Supplier<String> again) {
        try {
            String key = attempt.form().value("idempotencyKey");
            return key.isBlank() ? write.get() : once.run(visit.actor().account() + " " + key, write);
        } catch (Refusal refusal) {
            Formats f = (Formats) Objects.requireNonNull(attempt.model().getAttribute("f"));
            Refusals.Said said = refusals.said(refusal, attempt.notDone(), f.locale(), attempt.ways());
            attempt.form().refused(said);
            attempt.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String template = again.get();
            attempt.model().addAttribute("refusal", said);
            return template;
        }
    }
}
