package org.cultivation.application.bulletins;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import org.cultivation.domain.plan.Target;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The words and numbers of the present form of the bulletin. They have bundles of their own, which never change: other
 * words are another form.
 */
final class Words {

    /** Number of the form; part of what an issued bulletin records. */
    static final int FORM = 2;

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    private final Locale locale;

    Words(boolean english) {
        source.setBasename("bulletins/form-" + FORM);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    String language() {
        return isEnglish() ? "en" : "zh-CN";
    }

    boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    /** Numbers are given as text, so that no library decides how they look. */
    String text(String key, String... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    String day(LocalDate day) {
        return day.toString();
    }

    String count(long number) {
        return fixed(BigDecimal.valueOf(number), 0);
    }

    String fixed(BigDecimal number, int digits) {
        DecimalFormat format = new DecimalFormat(
                "#,##0" + (digits > 0 ? "." + "0".repeat(digits) : ""), DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** In the unit of the target. */
    String value(BigDecimal value, Target goal) {
        return switch (goal.measure()) {
            case COUNT -> fixed(value, 0);
            case YI_YUAN -> fixed(value, 2);
            case PERCENT -> fixed(value, 2) + "%";
        };
    }

    String goal(Target goal) {
        return text("operator." + goal.operator(), value(goal.value(), goal));
    }

    String signed(BigDecimal change, Target goal) {
        return (change.signum() > 0 ? "+" : "") + value(change, goal);
    }
}
