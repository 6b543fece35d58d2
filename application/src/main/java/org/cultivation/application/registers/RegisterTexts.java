package org.cultivation.application.registers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Words for registers, kinds, moves, fields, options and statuses, from the bundles in {@code registers/}, one a
 * register. A key of a kind wins over the shared one, so that common words are written once.
 */
@Component
public class RegisterTexts {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)}");

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    RegisterTexts() {
        source.setBasenames(Stream.concat(Arrays.stream(Register.values()).map(Register::stored), Stream.of("shared"))
                .map(name -> "registers/" + name)
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setUseCodeAsDefaultMessage(true);
    }

    public String register(Register register, Locale locale) {
        return first(locale, "register." + register.stored());
    }

    public String kind(FactKind kind, Locale locale) {
        return first(locale, "kind." + of(kind));
    }

    public String move(FactKind kind, Move move, Locale locale) {
        return first(locale, "move." + of(kind) + "." + move.name(), "move." + move.name());
    }

    public String field(FactKind kind, String field, Locale locale) {
        return first(
                locale,
                "field." + of(kind) + "." + field,
                "field." + kind.register().stored() + "." + field,
                "field." + field);
    }

    public String status(FactKind kind, String status, Locale locale) {
        return first(locale, "status." + of(kind) + "." + status, "status." + status);
    }

    public String option(FactKind kind, String field, String option, Locale locale) {
        return first(
                locale,
                "option." + of(kind) + "." + field + "." + option,
                "option." + kind.register().stored() + "." + field + "." + option,
                "option." + field + "." + option);
    }

    /** The word for the status an entry of {@code register} is known by. */
    public String status(Register register, String status, Locale locale) {
        return Stream.concat(
                        Kinds.leading(register).stream(),
                        Kinds.of(register).stream()
                                .filter(kind -> register.isOpenedByFact() && kind.equals(Kinds.opening(register))))
                .filter(kind -> kind.moves().stream().anyMatch(move -> move.to().equals(status)))
                .findFirst()
                .map(kind -> status(kind, status, locale))
                .orElseGet(() -> first(locale, "status." + (status.isEmpty() ? "none" : status)));
    }

    /** One sentence that tells the fact; {@code value} gives the words for each field. */
    public String sentence(FactKind kind, Move move, Function<Field, String> value, Locale locale) {
        String key = "sentence." + of(kind) + "." + move.name();
        String pattern = source.getMessage(key, null, locale);
        if (pattern.equals(key)) {
            return kind(kind, locale) + " " + move(kind, move, locale);
        }
        Map<String, Field> fields = kind.fields(move).stream()
                .collect(java.util.stream.Collectors.toMap(Field::name, Function.identity(), (one, same) -> one));
        Matcher places = PLACE.matcher(pattern);
        StringBuilder sentence = new StringBuilder();
        while (places.find()) {
            Field field = fields.get(places.group(1));
            places.appendReplacement(sentence, Matcher.quoteReplacement(field == null ? "" : value.apply(field)));
        }
        places.appendTail(sentence);
        return sentence.toString().strip();
    }

    private String first(Locale locale, String... keys) {
        for (String key : keys) {
            String text = source.getMessage(key, null, locale);
            if (!text.equals(key)) {
                return text;
            }
        }
        return keys[0];
    }

    private static String of(FactKind kind) {
        return kind.register().stored() + "." + kind.name();
    }
}
