package org.cultivation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewStage;
import org.cultivation.domain.imports.ImportEvent;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.plan.Target;
import org.cultivation.domain.reference.ReferenceEvent;
import org.cultivation.domain.reference.ReportingUnit;
import org.junit.jupiter.api.Test;

/** The glossary names everything that pages show, one to one within each of its sections. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("..", "docs", "glossary.md");

    @Test
    void names_every_fact_status_role_and_other_listed_word() throws IOException {
        List<String> words = sections().values().stream()
                .flatMap(section -> section.stream().map(line -> line[0]))
                .toList();
        assertThat(words).containsAll(facts(EnterpriseEvent.class));
        assertThat(words).containsAll(facts(PlanEvent.class));
        assertThat(words).containsAll(facts(ReferenceEvent.class));
        assertThat(words).containsAll(facts(ImportEvent.class));
        assertThat(words).containsAll(names(PoolStatus.values()));
        assertThat(words).containsAll(names(ReviewStage.values()));
        assertThat(words).containsAll(names(Role.values()));
        assertThat(words).containsAll(names(EnterpriseKind.values()));
        assertThat(words).containsAll(names(ReportingUnit.Group.values()));
        assertThat(words).containsAll(names(Target.Operator.values()));
        assertThat(words).containsAll(names(Target.Measure.values()));
        assertThat(words).containsAll(names(PlanEvent.Stage.values()));
        assertThat(words)
                .containsAll(Arrays.stream(PoolAction.values())
                        .map(PoolAction::restName)
                        .toList());
    }

    @Test
    void is_one_to_one_within_each_section() throws IOException {
        sections().forEach((section, lines) -> {
            assertThat(lines).as(section).isNotEmpty();
            assertThat(lines.stream().map(line -> line[0])).as(section).doesNotHaveDuplicates();
            assertThat(lines.stream().map(line -> line[1]))
                    .as(section)
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        });
    }

    private static Map<String, List<String[]>> sections() throws IOException {
        Map<String, List<String[]>> sections = new LinkedHashMap<>();
        List<String[]> present = new ArrayList<>();
        for (String line : Files.readAllLines(GLOSSARY)) {
            if (line.startsWith("## ")) {
                present = new ArrayList<>();
                sections.put(line.substring(3), present);
            } else if (line.startsWith("| ") && !line.startsWith("| English")) {
                String[] cells = line.substring(1).split("\\|", -1);
                present.add(new String[] {cells[0].strip(), cells[1].strip()});
            }
        }
        return sections;
    }

    private static List<String> facts(Class<?> register) {
        Class<?>[] permitted = register.getPermittedSubclasses();
        return permitted == null
                ? List.of(register.getSimpleName())
                : Stream.of(permitted).flatMap(type -> facts(type).stream()).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
