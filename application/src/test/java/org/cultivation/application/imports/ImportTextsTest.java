package org.cultivation.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.junit.jupiter.api.Test;

class ImportTextsTest {

    private final ImportTexts texts = new ImportTexts();

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ImportTextsTest.class.getResourceAsStream("/" + name)),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void keeps_both_languages_in_step() throws Exception {
        Properties chinese = bundle("messages-import.properties");
        Properties english = bundle("messages-import_en.properties");
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (Object key : chinese.keySet()) {
            assertThat(arguments(String.valueOf(english.get(key))))
                    .as(key.toString())
                    .isEqualTo(arguments(String.valueOf(chinese.get(key))));
        }
    }

    private static Set<String> arguments(Object text) {
        return java.util.regex.Pattern.compile("\\{(\\d)}")
                .matcher(text.toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void gives_every_problem_a_remedy() throws Exception {
        Properties chinese = bundle("messages-import.properties");
        Set<String> problems = keys(chinese, "import.problem.");
        assertThat(problems).isEqualTo(keys(chinese, "import.remedy.")).hasSizeGreaterThan(40);
    }

    private static Set<String> keys(Properties bundle, String prefix) {
        return bundle.keySet().stream()
                .map(Object::toString)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void means_one_column_by_every_header_and_one_kind_by_every_word() throws Exception {
        for (Properties bundle :
                new Properties[] {bundle("messages-import.properties"), bundle("messages-import_en.properties")}) {
            for (Column column : Column.values()) {
                words(bundle, "import.column." + column)
                        .forEach(word -> assertThat(texts.column(word)).as(word).contains(column));
            }
            for (EnterpriseKind kind : EnterpriseKind.values()) {
                words(bundle, "import.kind." + kind)
                        .forEach(word -> assertThat(texts.kind(word)).as(word).contains(kind));
            }
        }
    }

    private static java.util.List<String> words(Properties bundle, String key) {
        return java.util.Arrays.stream(
                        (bundle.getProperty(key) + "," + bundle.getProperty(key + ".synonyms", "")).split(","))
                .filter(word -> !word.isBlank())
                .toList();
    }

    @Test
    void forgives_marks_spaces_and_width_in_headers() {
        String code = texts.header(Locale.SIMPLIFIED_CHINESE, Column.CODE);
        assertThat(texts.column(" * " + code + "\uFF08\u5FC5\u586B\uFF09 ")).contains(Column.CODE);
        assertThat(texts.column("\uFF23\uFF4F\uFF44\uFF45")).contains(Column.CODE);
        assertThat(texts.column("colour")).isEmpty();
    }
}
