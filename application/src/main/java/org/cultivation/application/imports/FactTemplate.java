package org.cultivation.application.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cultivation.application.registers.RegisterTexts;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.spreadsheets.TypedTemplate;
import org.cultivation.projections.reference.Units;

/** The empty list of facts to download: a column for each field, a guide with examples, and lists to choose from. */
record FactTemplate(FactListKind kind, ImportTexts texts, RegisterTexts words, Units units, Locale language) {

    /** Names of sheets may have no more characters. */
    private static final int SHEET_NAME = 31;

    /**
     * A column as the guide and the page explain it.
     *
     * @param example in words; empty where the value follows from the file
     */
    record Explained(String header, boolean required, String meaning, String example) {}

    List<Explained> explained() {
        return kind.columns().all().stream().map(this::explained).toList();
    }

    private Explained explained(String column) {
        return kind.columns()
                .field(column)
                .map(field -> new Explained(
                        kind.header(language, column), field.required(), text("type." + field.type()), example(field)))
                .orElseGet(() -> new Explained(
                        kind.header(language, column), kind.columns().isRequired(column), help(column), ""));
    }

    private String help(String column) {
        if (!column.equals(FactColumns.ENTRY)) {
            return text("help." + column);
        }
        return switch (kind.list().register()) {
            case ENTERPRISE -> text("help.CODE");
            case UNIT -> text("help.UNIT");
            default -> text(kind.list().opens() ? "help.ENTRY.opens" : "help.ENTRY");
        };
    }

    /** The example of a field as people would write it. */
    String example(Field field) {
        String[] parts = field.type().isMany() ? field.example().split(",", -1) : new String[] {field.example()};
        return String.join(
                chinese() ? "\u3001" : "; ",
                Arrays.stream(parts)
                        .map(part -> switch (field.type()) {
                            case UNIT, UNITS ->
                                units.find(new UnitCode(part)).map(this::name).orElse(part);
                            default -> kind.words().word(language, field, part);
                        })
                        .toList());
    }

    private String name(ReportingUnit unit) {
        return chinese() ? unit.name() : unit.englishName();
    }

    private boolean chinese() {
        return !language.getLanguage().equals("en");
    }

    void write(OutputStream out) throws IOException {
        List<TypedTemplate.Column> columns = new ArrayList<>();
        List<TypedTemplate.Choices> choices = new ArrayList<>();
        List<List<String>> guide = new ArrayList<>();
        guide.add(List.of(
                text("template.guide.column"),
                text("template.guide.required"),
                text("template.guide.meaning"),
                text("template.guide.example")));
        List<Explained> explained = explained();
        for (int i = 0; i < explained.size(); i++) {
            Explained column = explained.get(i);
            TypedTemplate.Choices offered = choices(kind.columns().all().get(i), column.header());
            columns.add(new TypedTemplate.Column(
                    column.header(), 24, column.required(), offered == null ? -1 : choices.size()));
            if (offered != null) {
                choices.add(offered);
            }
            guide.add(List.of(
                    column.header(),
                    text(column.required() ? "template.required" : "template.optional"),
                    column.meaning(),
                    column.example()));
        }
        guide.add(List.of("", "", text("template.note")));
        new TypedTemplate(sheet(), columns, text("template.guide"), guide, choices).write(out);
    }

    private TypedTemplate.@org.jspecify.annotations.Nullable Choices choices(String column, String header) {
        if (column.equals(FactColumns.ENTRY) && kind.list().register() == Register.UNIT) {
            return new TypedTemplate.Choices(header, unitNames(), true);
        }
        Field field = kind.columns().field(column).orElse(null);
        if (field == null) {
            return null;
        }
        List<String> offered = switch (field.type()) {
            case UNIT, UNITS -> unitNames();
            default ->
                FactWords.codes(field).stream()
                        .map(code -> kind.words().word(language, field, code))
                        .toList();
        };
        return offered.isEmpty()
                ? null
                : new TypedTemplate.Choices(header, offered, !field.type().isMany());
    }

    private List<String> unitNames() {
        return units.all().stream().map(this::name).toList();
    }

    private String sheet() {
        String name = (words.kind(kind.list().kind(), language) + " "
                        + words.move(kind.list().kind(), kind.list().move(), language))
                .replaceAll("[\\[\\]:*?/\\\\']", " ");
        return name.substring(0, Math.min(name.length(), SHEET_NAME)).strip();
    }

    private String text(String key) {
        return texts.of(language, "import." + key);
    }
}
