package org.cultivation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal has a code of one form, and a test that provokes it. */
class RefusalCodesTest {

    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z][a-z-]*)\"");
    private static final Pattern RAISED = Pattern.compile("new Refusal\\(|Refusal\\.when\\(");

    /** The field that a text is for has the form of a code too. */
    private static final Pattern FIELD = Pattern.compile("Text\\.[a-z]+\\(\\s*\"[^\"]*\"");

    @Test
    void every_refusal_is_provoked_by_a_test() throws IOException {
        Set<String> codes = codes(Path.of("src/main/java"));
        assertThat(codes).hasSizeGreaterThan(80);
        String tests = text(Path.of("src/test/java")).collect(Collectors.joining("\n"));
        assertThat(codes)
                .allSatisfy(code -> assertThat(Pattern.compile("[\" ]" + Pattern.quote(code) + "[\"\\[,]")
                                .matcher(tests)
                                .find())
                        .as("a test provokes %s", code)
                        .isTrue());
    }

    @Test
    void the_form_of_a_code_is_found_by_this_scan() {
        assertThat(CODE.matcher("Refusal.when(broken, \"pool.same-person\", x)").find())
                .isTrue();
        assertThat(CODE.matcher("Refusal.when(broken, \"Pool.SamePerson\", x)").find())
                .isFalse();
    }

    private static Set<String> codes(Path root) throws IOException {
        Set<String> codes = new TreeSet<>();
        text(root).filter(source -> RAISED.matcher(source).find()).forEach(source -> {
            var match = CODE.matcher(FIELD.matcher(source).replaceAll(""));
            while (match.find()) {
                codes.add(match.group(1));
            }
        });
        return codes;
    }

    private static Stream<String> text(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(RefusalCodesTest::read)
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
