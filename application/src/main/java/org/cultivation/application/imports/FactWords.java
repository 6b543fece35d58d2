package org.cultivation.application.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cultivation.application.registers.RegisterTexts;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;

/** What people write for the options of fields, for countries, and for yes and no, in either language. */
final class FactWords {

    private static final List<String> FLAGS = List.of("true", "false");

    private final FactList.Meant list;
    private final ImportTexts texts;
    private final RegisterTexts words;
    private final Map<String, Map<String, String>> options = new HashMap<>();

    FactWords(FactList.Meant list, ImportTexts texts, RegisterTexts words) {
        this.list = list;
        this.texts = texts;
        this.words = words;
        list.kind().fields(list.move()).forEach(field -> options.put(field.name(), meanings(field)));
    }

    private Map<String, String> meanings(Field field) {
        Map<String, String> meanings = new HashMap<>();
        List<String> codes = codes(field);
        codes.forEach(code -> meanings.putIfAbsent(ImportTexts.plain(code), code));
        for (Locale language : ImportTexts.LANGUAGES) {
            codes.forEach(code -> meanings.putIfAbsent(ImportTexts.plain(word(language, field, code)), code));
            if (field.type() == FieldType.FLAG) {
                FLAGS.forEach(flag ->
                        texts.words(language, "import.flag." + flag).forEach(word -> meanings.putIfAbsent(word, flag)));
            }
        }
        return meanings;
    }

    /** The values that a field may be chosen from; empty where anything may be written. */
    static List<String> codes(Field field) {
        return switch (field.type()) {
            case OPTION, OPTIONS -> field.options();
            case COUNTRY -> Arrays.stream(Locale.getISOCountries()).sorted().toList();
            case FLAG -> FLAGS;
            default -> List.of();
        };
    }

    /** The word for one of {@link #codes}. */
    String word(Locale language, Field field, String code) {
        return switch (field.type()) {
            case OPTION, OPTIONS -> words.option(list.kind(), field.name(), code, language);
            case COUNTRY -> Locale.of("", code).getDisplayCountry(language);
            case FLAG -> texts.of(language, "import.flag." + code);
            default -> code;
        };
    }

    /** The code that a word means. */
    Optional<String> meant(Field field, String written) {
        return Optional.ofNullable(options.getOrDefault(field.name(), Map.of()).get(ImportTexts.plain(written)));
    }
}
