package org.cultivation.application.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cultivation.application.registers.RegisterTexts;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list of facts: the entry, the fields of the move under their own names, the effective date and the
 * basis document.
 */
final class FactColumns {

    static final String ENTRY = "ENTRY";
    /** Stands for no column: what is wrong is the row as a whole. */
    static final String ROW = "ROW";

    static final String EFFECTIVE = Column.EFFECTIVE.name();
    static final String BASIS = Column.BASIS.name();

    private final FactList.Meant list;
    private final Map<Locale, Map<String, String>> headers = new HashMap<>();
    private final Map<String, String> byWord = new HashMap<>();

    FactColumns(FactList.Meant list, ImportTexts texts, RegisterTexts words) {
        this.list = list;
        for (Locale language : ImportTexts.LANGUAGES) {
            Map<String, String> own = new LinkedHashMap<>();
            fixed(own, language, texts, ENTRY, entryKey());
            own.put(ROW, texts.of(language, "import.column.ROW"));
            fixed(own, language, texts, EFFECTIVE, "import.column.EFFECTIVE");
            fixed(own, language, texts, BASIS, "import.column.BASIS");
            headers.put(language, own);
        }
        for (Locale language : ImportTexts.LANGUAGES) {
            for (Field field : list.kind().fields(list.move())) {
                String label = words.field(list.kind(), field.name(), language);
                String taken = byWord.get(ImportTexts.plain(label));
                boolean mine = taken == null || taken.equals(field.name());
                header(language, field.name(), mine ? label : label + "\u00B7" + field.name());
            }
        }
        for (Field field : list.kind().fields(list.move())) {
            byWord.putIfAbsent(ImportTexts.plain(field.name()), field.name());
        }
        // Other words for the fixed columns give way to the fields.
        for (Locale language : ImportTexts.LANGUAGES) {
            synonyms(texts, language, ENTRY, entryKey());
            synonyms(texts, language, EFFECTIVE, "import.column.EFFECTIVE");
            synonyms(texts, language, BASIS, "import.column.BASIS");
            only(FieldType.UNIT, null).ifPresent(unit -> synonyms(texts, language, unit, "import.column.UNIT"));
            only(FieldType.ENTRY, Register.ENTERPRISE)
                    .ifPresent(firm -> synonyms(texts, language, firm, "import.column.CODE"));
        }
    }

    /** The only field that names such a thing: what lists of firms call it, this list may call it too. */
    private Optional<String> only(FieldType type, @Nullable Register register) {
        List<Field> fields = list.kind().fields(list.move()).stream()
                .filter(field -> field.type() == type && field.register() == register)
                .toList();
        return fields.size() == 1 ? Optional.of(fields.getFirst().name()) : Optional.empty();
    }

    /** Firms and units have codes of their own. */
    private String entryKey() {
        return switch (list.register()) {
            case ENTERPRISE -> "import.column.CODE";
            case UNIT -> "import.column.UNIT";
            default -> "import.column.ENTRY";
        };
    }

    private void fixed(Map<String, String> own, Locale language, ImportTexts texts, String column, String key) {
        own.put(column, texts.of(language, key));
        byWord.putIfAbsent(ImportTexts.plain(texts.of(language, key)), column);
    }

    private void header(Locale language, String column, String header) {
        Objects.requireNonNull(headers.get(language)).put(column, header);
        byWord.putIfAbsent(ImportTexts.plain(header), column);
    }

    private void synonyms(ImportTexts texts, Locale language, String column, String key) {
        texts.words(language, key).forEach(word -> byWord.putIfAbsent(word, column));
    }

    /** All, from left to right. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        all.add(ENTRY);
        list.kind().fields(list.move()).forEach(field -> all.add(field.name()));
        all.add(EFFECTIVE);
        all.add(BASIS);
        return all;
    }

    List<String> required() {
        return all().stream().filter(this::isRequired).toList();
    }

    boolean isRequired(String column) {
        return column.equals(ENTRY)
                ? !list.opens()
                : field(column).map(Field::required).orElse(false);
    }

    Optional<Field> field(String column) {
        return list.kind().fields(list.move()).stream()
                .filter(field -> field.name().equals(column))
                .findFirst();
    }

    String header(Locale language, String column) {
        Locale known = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return Objects.requireNonNull(headers.get(known)).getOrDefault(column, column);
    }

    Optional<String> meant(String header) {
        return Optional.ofNullable(byWord.get(ImportTexts.plain(header)));
    }
}
