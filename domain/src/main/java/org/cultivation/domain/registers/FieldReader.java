package org.cultivation.domain.registers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;

/** Brings a typed value into the canonical form of its field, or refuses it. */
final class FieldReader {

    private static final Pattern BETWEEN = Pattern.compile("[,;\\s\u3001\uFF0C\uFF1B]+");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");
    /** Within two centuries of today: anything else is a slip, and would not sort as text. */
    private static final Pattern DAY = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private FieldReader() {}

    /** @throws Refusal {@code text.*} or {@code field.*} with the field's name first */
    static String canonical(Field field, String typed) {
        return switch (field.type()) {
            case LINE -> Text.line(field.name(), typed, 1, field.maximum());
            case PROSE -> Text.required(field.name(), typed, field.maximum());
            case OPTION -> option(field, typed.strip());
            case OPTIONS -> options(field, typed);
            case CODE -> code(field, typed);
            case CODES -> many(field, typed, one -> code(field, one));
            case DAY -> day(field, Text.narrow(typed));
            case PERIOD -> period(field, Text.narrow(typed));
            case AMOUNT -> amount(field, Text.narrow(typed).replace(",", ""));
            case COUNT -> whole(field, Text.narrow(typed).replace(",", ""));
            case ENTRY -> entry(field, typed);
            case ENTRIES -> many(field, typed, one -> entry(field, one));
            case UNIT -> UnitCode.parse(typed).value();
            case UNITS -> many(field, typed, one -> UnitCode.parse(one).value());
            case COUNTRY -> country(field, Text.narrow(typed));
            case FLAG -> flag(field, typed.strip());
        };
    }

    private static String option(Field field, String typed) {
        Refusal.when(!field.options().contains(typed), "field.no-option", field.name(), typed);
        return typed;
    }

    /** In the order of the options, each once. */
    private static String options(Field field, String typed) {
        Set<String> chosen = parts(typed).map(one -> option(field, one)).collect(Collectors.toSet());
        Refusal.when(chosen.isEmpty(), "text.missing", field.name());
        return field.options().stream().filter(chosen::contains).collect(Collectors.joining(","));
    }

    private static String code(Field field, String typed) {
        String narrow = Text.narrow(typed).replace(" ", "");
        String form = field.form();
        Refusal.when(form == null || !narrow.matches(form), "field.malformed", field.name(), typed.strip());
        return narrow;
    }

    private static String many(Field field, String typed, UnaryOperator<String> one) {
        List<String> read = parts(typed).map(one).distinct().sorted().toList();
        Refusal.when(read.isEmpty(), "text.missing", field.name());
        Refusal.when(read.size() > 100, "field.too-many", field.name(), 100);
        return String.join(",", read);
    }

    private static Stream<String> parts(String typed) {
        return Arrays.stream(BETWEEN.split(typed, -1)).filter(part -> !part.isBlank());
    }

    private static String day(Field field, String typed) {
        Refusal.when(!DAY.matcher(typed).matches(), "field.no-day", field.name(), typed);
        try {
            return LocalDate.parse(typed).toString();
        } catch (DateTimeException e) {
            throw new Refusal("field.no-day", field.name(), typed);
        }
    }

    private static String period(Field field, String typed) {
        Refusal.when(!typed.matches("(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?"), "field.no-period", field.name(), typed);
        return typed;
    }

    private static String amount(Field field, String typed) {
        Refusal.when(!AMOUNT.matcher(typed).matches(), "field.no-amount", field.name(), typed);
        BigDecimal amount = new BigDecimal(typed);
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static String whole(Field field, String typed) {
        Refusal.when(!typed.matches("[0-9]{1,12}"), "field.no-count", field.name(), typed);
        return Long.toString(Long.parseLong(typed));
    }

    private static String entry(Field field, String typed) {
        Register register = field.register();
        if (register == null) {
            throw new IllegalStateException("no register for " + field.name());
        }
        String id = switch (register) {
            case ENTERPRISE, UNIT -> Text.narrow(typed).replace(" ", "");
            default -> typed.strip().toLowerCase(Locale.ROOT);
        };
        return EntryId.of(register, id).id();
    }

    private static String country(Field field, String typed) {
        Refusal.when(!COUNTRIES.contains(typed), "field.no-country", field.name(), typed);
        return typed;
    }

    private static String flag(Field field, String typed) {
        Refusal.when(!typed.equals("true") && !typed.equals("false"), "field.no-flag", field.name(), typed);
        return typed;
    }
}
