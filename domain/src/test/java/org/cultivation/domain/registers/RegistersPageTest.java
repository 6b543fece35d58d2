package org.cultivation.domain.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/registers.md says of every row of the plan where it lives, and names kinds that exist. */
class RegistersPageTest {

    private static final Path PAGE = Path.of("..", "docs", "registers.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9]+) \\|.*$");
    private static final Pattern KIND = Pattern.compile("`([a-z]+)/([a-z0-9-]+)`");

    @Test
    void lists_every_row_of_the_plan_once() throws IOException {
        List<String> rows = rows().map(row -> row.group(1)).toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 95).mapToObj(Integer::toString).toList());
        assertThat(rows().map(row -> row.group().split("\\|")[4])).noneMatch(String::isBlank);
    }

    @Test
    void names_kinds_that_exist_and_leaves_none_out() throws IOException {
        List<String> named = KIND.matcher(Files.readString(PAGE))
                .results()
                .map(kind -> kind.group(1) + "/" + kind.group(2))
                .distinct()
                .toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Kinds.all().stream()
                        .map(kind -> kind.register().stored() + "/" + kind.name())
                        .toList());
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results();
    }
}
