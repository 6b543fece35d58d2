package org.cultivation.application.api;

import java.util.List;
import java.util.Locale;
import org.cultivation.application.pages.Refusals;
import org.cultivation.domain.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What is odd about a fact though it was no ground to refuse it.
 *
 * @param code names the rule
 * @param text in the language asked for
 */
record Doubt(String code, String text) {

    static List<Doubt> of(List<Refusal> doubts, Refusals refusals) {
        Locale locale = LocaleContextHolder.getLocale();
        return doubts.stream()
                .map(doubt -> new Doubt(doubt.code(), refusals.text(doubt, locale)))
                .toList();
    }
}
