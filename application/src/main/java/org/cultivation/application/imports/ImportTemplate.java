package org.cultivation.application.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.infra.spreadsheets.TypedTemplate;
import org.cultivation.projections.reference.Units;

/** The empty list to download, with the units of the day. */
record ImportTemplate(ImportTexts texts, Units units, Locale language) {

    private static final int UNITS = 0;
    private static final int KINDS = 1;

    void write(OutputStream out) throws IOException {
        boolean chinese = !language.getLanguage().equals("en");
        List<TypedTemplate.Column> columns = new ArrayList<>();
        List<List<String>> guide = new ArrayList<>();
        guide.add(List.of(
                text("template.guide.column"), text("template.guide.required"), text("template.guide.meaning")));
        for (Column column : Column.values()) {
            String header = texts.header(language, column);
            int list = !column.listed() ? -1 : column == Column.UNIT ? UNITS : KINDS;
            columns.add(new TypedTemplate.Column(header, column.width(), column.required(), list));
            guide.add(List.of(
                    header,
                    text(column.required() ? "template.required" : "template.optional"),
                    text("help." + column.name())));
        }
        guide.add(List.of("", "", text("template.note")));
        List<String> unitNames = units.all().stream()
                .filter(unit -> !unit.code().isCity())
                .map(unit -> chinese ? unit.name() : unit.englishName())
                .toList();
        List<String> kindNames = Arrays.stream(EnterpriseKind.values())
                .map(kind -> texts.kind(language, kind))
                .toList();
        new TypedTemplate(
                        text("template.sheet"),
                        columns,
                        text("template.guide"),
                        guide,
                        List.of(
                                new TypedTemplate.Choices(texts.header(language, Column.UNIT), unitNames, true),
                                new TypedTemplate.Choices(texts.header(language, Column.KINDS), kindNames, false)))
                .write(out);
    }

    private String text(String key) {
        return texts.of(language, "import." + key);
    }
}
