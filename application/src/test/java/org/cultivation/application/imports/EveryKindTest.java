package org.cultivation.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.imports.ImportJob.State;
import org.cultivation.application.registers.EntryCommands;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.spreadsheets.SheetLimits;
import org.cultivation.infra.spreadsheets.SheetReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every kind: the template, filled in with its own examples, is taken in; in the other language it is the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class EveryKindTest {

    private static final UnitCode CITY = new UnitCode("120000");
    private static final String FIRM = FirmListFile.code(710_001);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private RunningRegistry registry;
    private Path directory;

    @BeforeAll
    void start(@TempDir Path directory) {
        this.directory = directory;
        registry = new RunningRegistry(directory.resolve("data"));
        assertThat(registry.post(
                                "clerk",
                                "/api/enterprises",
                                "{\"code\":\"" + FIRM + "\",\"name\":\"Firm\",\"unit\":\"120114\","
                                        + "\"kinds\":[\"FINANCE\"],\"effectiveOn\":\"2020-01-01\","
                                        + "\"basis\":{\"document\":\"licence\"}}")
                        .status())
                .isEqualTo(201);
        Stream.of(Register.values())
                .filter(Register::isOpenedByFact)
                .forEach(register -> named(register).forEach(id -> open(register, id)));
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    /** The entries that examples name, and one to record facts about. */
    private static List<String> named(Register register) {
        return Stream.concat(
                        Kinds.all().stream()
                                .flatMap(kind -> kind.moves().stream().flatMap(move -> kind.fields(move).stream()))
                                .filter(field -> field.register() == register)
                                .flatMap(field -> Stream.of(field.example().split(","))),
                        Stream.of("every-kind"))
                .distinct()
                .toList();
    }

    private void open(Register register, String id) {
        if (registry.get("clerk", "/api/registers/" + register.stored() + "/" + id)
                        .status()
                == 200) {
            return; // the city's pack opened it
        }
        FactKind opening = Kinds.opening(register);
        Move move = opening.moves().getFirst();
        Map<String, String> values = new TreeMap<>();
        opening.fields(move).stream()
                // Those of other registers may not be there yet.
                .filter(field -> field.required() || field.register() == null)
                .forEach(field -> values.put(field.name(), filled(field, field.example())));
        Act act = new Act(
                official(move),
                TODAY,
                LocalDate.of(2025, 1, 2),
                Basis.of("notice"),
                new PoolRules("1", 7, 12, List.of()),
                null);
        registry.bean(EntryCommands.class).record(EntryId.of(register, id), opening.name(), move.name(), values, act);
    }

    private static String filled(Field field, String example) {
        return field.register() == Register.ENTERPRISE ? FIRM : example;
    }

    private static Actor official(Move move) {
        return move.roles().contains(Role.CLERK)
                ? new Actor("clerk", Role.CLERK, CITY)
                : new Actor("first", Role.REVIEWER, CITY);
    }

    static List<FactKind> kinds() {
        // A bulletin is issued on its own page, which works its numbers out: no list may say them.
        return Kinds.all().stream()
                .filter(kind -> !kind.moves().getFirst().workedOut())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void is_taken_in_from_its_own_template_in_either_language(FactKind kind) throws Exception {
        Move move = kind.moves().getFirst();
        assertThat(move.begins()).isTrue();
        ImportJob first = written(kind, move, Locale.SIMPLIFIED_CHINESE);
        assertThat(first.dryRun().problems().stream().flatMap(row -> row.problems().stream()))
                .as(kind.name())
                .allMatch(problem -> problem.severity() == Problem.Severity.WARNING);
        assertThat(first.dryRun().notes()).isEmpty();
        assertThat(first.state()).as(first.toString()).isEqualTo(State.WRITTEN);
        assertThat(first.results()).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isIn(Outcome.REGISTER, Outcome.SUPPLEMENT);
            assertThat(row.position()).isNotNull();
        });
        ImportJob second = written(kind, move, Locale.ENGLISH);
        assertThat(second.results())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.outcome()).as(second.toString()).isEqualTo(Outcome.UNCHANGED));
    }

    private ImportJob written(FactKind kind, Move move, Locale language) throws Exception {
        FactList list = FactList.of(kind.register().stored(), kind.name(), move.name());
        Actor actor = official(move);
        Imports imports = registry.bean(Imports.class);
        ImportJob job = imports.upload(
                "every.xlsx",
                new ByteArrayInputStream(filledIn(list, language)),
                new ImportOptions(TODAY, "notice", list),
                actor);
        assertThat(job.dryRun().bad()).as(job.dryRun().toString()).isZero();
        imports.write(job.id(), RowChoice.WARNED, actor);
        imports.await(job.id());
        return imports.find(job.id(), actor).orElseThrow();
    }

    /** A row below the header that the template has, with the examples that its guide shows. */
    private byte[] filledIn(FactList list, Locale language) throws IOException {
        FactTemplate template = registry.bean(FactLists.class).template(list, language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.write(out);
        Path file = Files.write(directory.resolve("template.xlsx"), out.toByteArray());
        List<String> header = new SheetReader(SheetLimits.FIRM_LIST)
                .read(
                        file,
                        headers -> Optional.of(
                                IntStream.range(0, headers.size()).boxed().collect(Collectors.toSet())))
                .header();
        FactListKind kind = template.kind();
        List<Object> row = new ArrayList<>();
        for (String name : header) {
            String column = kind.column(name).orElseThrow();
            row.add(kind.columns()
                    .field(column)
                    .map(field -> filled(field, template.example(field)))
                    .orElseGet(() -> switch (column) {
                        case "ENTRY" -> entry(kind.list());
                        case "EFFECTIVE" -> TODAY.minusDays(1).toString();
                        default -> "";
                    }));
        }
        return new FirmListFile().row(header.toArray()).row(row.toArray()).bytes();
    }

    private static String entry(FactList.Meant list) {
        return switch (list.register()) {
            case ENTERPRISE -> FIRM;
            case UNIT -> "120114";
            default -> list.opens() ? "" : "every-kind";
        };
    }
}
