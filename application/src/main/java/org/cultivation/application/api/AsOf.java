package org.cultivation.application.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.time.Beijing;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.views.Answer;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a question on a day as known on another, with the position it was answered at in the header. */
@Component
public class AsOf {

    /** Header with the position that an answer was given at. */
    public static final String POSITION = "X-Ledger-Position";

    private final Registry registry;
    private final Acts acts;

    AsOf(Registry registry, Acts acts) {
        this.registry = registry;
        this.acts = acts;
    }

    /** A question that also needs the day. */
    public interface DayQuestion<T> {
        T ask(Views views, LocalDate on);
    }

    /**
     * @param on effective date asked for; today when null
     * @param knownOn a day (its end in Beijing), an instant, or a position written {@code #123}; now when null
     */
    public <T> ResponseEntity<T> answer(@Nullable LocalDate on, @Nullable String knownOn, DayQuestion<T> question) {
        LocalDate day = on == null ? acts.today() : on;
        Answer<T> answer = registry.ask(known(knownOn), (views, position) -> question.ask(views, day));
        return ResponseEntity.ok()
                .header(POSITION, String.valueOf(answer.position()))
                .body(answer.value());
    }

    /**
     * The moment that {@code text} names: a day (its end in Beijing), an instant, or a position; now when blank.
     *
     * @throws Refusal {@code filter.malformed}
     */
    public static Known known(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Known.NOW;
        }
        try {
            if (text.matches("#?[0-9]{1,15}")) {
                return Known.at(Long.parseLong(text.replace("#", "")));
            }
            return Known.at(text.length() == 10 ? Beijing.endOf(LocalDate.parse(text)) : Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new Refusal("filter.malformed", "knownOn", text);
        }
    }
}
