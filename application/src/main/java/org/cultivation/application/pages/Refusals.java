package org.cultivation.application.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts refusals into words, for pages and the API alike: the bundle's text for the code, its arguments in the reader's
 * language.
 */
@Component
public class Refusals {

    private final MessageSource messages;
    private final FactWords.KindWords kinds;
    private final UnitNames names;
    private final People people;

    Refusals(MessageSource messages, UnitNames names, People people, FactWords.KindWords kinds) {
        this.kinds = kinds;
        this.messages = messages;
        this.names = names;
        this.people = people;
    }

    /** A way on from a refusal. */
    public record Way(String label, String href) {}

    /** A refusal as a page shows it: what was not done and why; whether anything was recorded; ways on. */
    public record Said(
            String title,
            String reason,
            String detail,
            List<Way> ways,
            @Nullable String field) {}

    /** The reason alone, as a sentence without its full stop. */
    public String text(Refusal refusal, Locale locale) {
        return text(refusal.code(), refusal.arguments(), locale);
    }

    /** As {@link #text(Refusal, Locale)}, for a code that a row of a batch carries. */
    public String text(String code, List<?> arguments, Locale locale) {
        Formats f = new Formats(messages, locale);
        Object[] words = arguments.stream().map(argument -> word(argument, f)).toArray();
        if ((code.equals("amendment.contradicts") || code.equals("fact.contradicts")) && arguments.size() > 1) {
            words[1] = broken(arguments.get(1), f);
        }
        if (code.equals("fact.impossible-after") && arguments.size() > 5) {
            List<String> place = kinds.place(
                    String.valueOf(arguments.get(0)),
                    String.valueOf(arguments.get(1)),
                    String.valueOf(arguments.get(2)),
                    "",
                    locale);
            words[1] = place.get(1);
            words[2] = place.get(2);
            words[5] = broken(arguments.get(5), f);
        }
        if (code.equals("fact.own-page") && arguments.size() > 2) {
            words = kinds.place(
                            String.valueOf(arguments.get(0)),
                            String.valueOf(arguments.get(1)),
                            String.valueOf(arguments.get(2)),
                            "",
                            locale)
                    .toArray();
        }
        if (code.equals("fact.not-in-this-status") && arguments.size() > 3) {
            String[] said = arguments.stream().map(String::valueOf).toArray(String[]::new);
            words = kinds.place(said[0], said[1], said[2], said[3], locale).toArray();
        }
        if (code.equals("pool.same-person") && arguments.size() > 2) {
            words[2] = people.name(String.valueOf(arguments.get(2)));
        }
        return Objects.requireNonNullElse(messages.getMessage("refusal." + code, words, code, locale), code);
    }

    /** Why a fact would no longer hold, by the code of the rule alone. */
    private static String broken(Object code, Formats f) {
        return f.textOr("refusal." + code, String.valueOf(code)).replaceAll("\\{[^}]*}", "\u2026");
    }

    /** The text of a bare code; the code itself when the bundle does not know it. */
    public String textOr(String code, Locale locale) {
        return new Formats(messages, locale).textOr("refusal." + code, code);
    }

    /** @param notDone key of what was not done, such as {@code act.nominate} */
    public Said said(Refusal refusal, String notDone, Locale locale, List<Way> ways) {
        Formats f = new Formats(messages, locale);
        String reason = text(refusal, locale);
        return new Said(
                f.text("refused.title", f.text(notDone), reason),
                reason,
                f.text("refused.nothing-recorded"),
                ways,
                field(refusal));
    }

    /** The form field a refusal is about, when it names one. */
    private static @Nullable String field(Refusal refusal) {
        String code = refusal.code();
        if ((code.startsWith("text.")
                        || code.startsWith("form.")
                        || code.startsWith("field.")
                        || code.startsWith("contact."))
                && !refusal.arguments().isEmpty()) {
            return input(String.valueOf(refusal.arguments().getFirst()));
        }
        return switch (code) {
            case "act.effective-in-the-future",
                    "act.effective-too-early",
                    "enterprise.effective-before-registration",
                    "enterprise.effective-before-standing",
                    "pool.effective-before-standing" -> "effectiveOn";
            case "basis.evidence-not-a-hash", "override.evidence-missing", "evidence.too-large" -> "evidence";
            case "override.reason-too-short", "override.not-needed" -> "overrideReason";
            case "enterprise.kinds-missing" -> "kinds";
            case "activity.after-effective" -> "lastActiveOn";
            case "activity.mode-unknown" -> "modes";
            case "pool.due-not-after-return", "pool.due-too-far-off" -> "dueOn";
            case "pool.notice-before-effective", "pool.notice-too-far-off" -> "from";
            case "pool.notice-ends-before-start", "pool.notice-too-long", "pool.notice-too-short" -> "until";
            case "pool.objection-late", "pool.objection-not-yet-received" -> "receivedOn";
            case "submission.value-out-of-range" -> "annualValueWan";
            case "unit.malformed", "unit.city-not-allowed" -> "unit";
            case "entry.names-unknown",
                    "leniency.condition-missing",
                    "park.notice-too-short",
                    "park.day-already-past" ->
                input(String.valueOf(refusal.arguments().getFirst()));
            case "term.ends-before-start", "term.not-longer" -> "until";
            default -> code.startsWith("code.") || code.equals("enterprise.already-registered") ? "code" : null;
        };
    }

    private static String input(String field) {
        return switch (field) {
            case "basis.document" -> "basisDocument";
            case "override.reason" -> "overrideReason";
            default -> field.substring(field.lastIndexOf('.') + 1);
        };
    }

    private Object word(Object argument, Formats f) {
        return switch (argument) {
            case LocalDate day -> f.day(day);
            case Instant instant -> f.stamp(instant);
            case Integer number -> f.count(number);
            case Long number -> f.count(number);
            case UnitCode unit -> names.name(unit, f);
            case Enum<?> value -> f.textOr(family(value) + "." + value.name(), value.name());
            case Collection<?> several -> {
                List<String> words = new ArrayList<>();
                several.forEach(one -> words.add(String.valueOf(word(one, f))));
                yield f.list(words);
            }
            case String text ->
                f.textOr("field." + text, kinds.field(text, f.locale()).orElse(text));
            default -> argument.toString();
        };
    }

    private static String family(Enum<?> value) {
        return switch (value.getDeclaringClass().getSimpleName()) {
            case "PoolStatus" -> "status";
            case "ReviewStage" -> "stage";
            case "EnterpriseKind" -> "kind";
            case "PoolAction" -> "pool";
            case "Kind" -> "amendment";
            default -> value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
