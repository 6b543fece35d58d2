package org.cultivation.application.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.infra.facts.Registers;
import org.junit.jupiter.api.Test;

/** The texts are complete and in step; templates carry neither script nor style of their own. */
class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern REFUSAL =
            Pattern.compile("(?:Refusal\\.when|new Refusal)\\s*\\([^;]{0,400}?\"([a-z][a-z-]*\\.[a-z][a-z-]*)\"");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void every_refusal_has_a_text() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path source : files(Path.of(".."), ".java")) {
            if (source.toString().contains("src/main")) {
                Matcher matcher = REFUSAL.matcher(Files.readString(source));
                while (matcher.find()) {
                    codes.add("refusal." + matcher.group(1));
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(90);
        assertThat(keys("messages.properties")).containsAll(codes);
    }

    @Test
    void every_fact_has_a_title() throws IOException {
        assertThat(keys("messages.properties"))
                .containsAll(Registers.catalogue().types().stream()
                        // facts of kinds are told by their sentences
                        .filter(type -> type.form() != EntryFact.class)
                        .map(type -> "fact." + type.type().name())
                        .toList());
    }

    @Test
    void plain_keys_of_templates_exist() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            Matcher matcher = Pattern.compile("#\\{([a-z][a-zA-Z0-9.-]*)[(}]").matcher(Files.readString(template));
            while (matcher.find()) {
                wanted.add(matcher.group(1));
            }
        }
        assertThat(keys("messages.properties")).containsAll(wanted);
    }

    @Test
    void no_template_has_inline_script_or_style() throws IOException {
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern("<style|\\sstyle=|th:style|\\son[a-z]+=|hx-on|<script>|javascript:");
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve(bundle), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
