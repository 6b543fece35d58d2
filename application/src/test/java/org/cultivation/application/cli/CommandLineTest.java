package org.cultivation.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.imports.FirmListFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and what is said, for every sub-command. */
class CommandLineTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "export", "verify", "tree", "key", "proof", "user"})
    void every_sub_command_explains_itself(String command) {
        assertThat(RegistryCommand.run(command, "--help")).isZero();
        assertThat(said()).contains("Usage: ").contains("--data");
    }

    @Test
    void wrong_usage_is_exit_code_2() {
        assertThat(RegistryCommand.run("dance")).isEqualTo(2);
        assertThat(RegistryCommand.run("serve", "--nonsense")).isEqualTo(2);
        assertThat(RegistryCommand.run("import", "list.xlsx")).isEqualTo(2);
        assertThat(RegistryCommand.run("user")).isEqualTo(2);
        assertThat(RegistryCommand.run("key")).isEqualTo(2);
        assertThat(RegistryCommand.run("proof")).isEqualTo(2);
    }

    @Test
    void accounts_are_added_listed_changed_and_disabled() {
        assertThat(user("add", "clerk", "--role", "clerk", "--scope", "120114")).isZero();
        assertThat(said()).containsPattern("added clerk, password [A-Za-z0-9]{20}");
        assertThat(user("add", "clerk", "--role", "clerk", "--scope", "120114")).isEqualTo(1);
        assertThat(said()).contains("account.exists");
        System.setIn(new ByteArrayInputStream("short\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(user("password", "clerk", "--password-stdin")).isEqualTo(1);
        assertThat(said()).contains("account.password-too-short");
        assertThat(user("add", "boss", "--role", "emperor", "--scope", "120000"))
                .isEqualTo(2);
        assertThat(user("disable", "clerk")).isZero();
        assertThat(user("list")).isZero();
        assertThat(said()).contains("clerk\tclerk\t120114\tdisabled");
    }

    private int user(String... arguments) {
        List<String> all = new ArrayList<>(List.of("user"));
        all.add(arguments[0]);
        all.add("--data");
        all.add(directory.toString());
        all.addAll(List.of(arguments).subList(1, arguments.length));
        return RegistryCommand.run(all.toArray(String[]::new));
    }

    @Test
    void an_export_verifies_beside_a_running_server_and_afterwards() throws IOException {
        Path file = directory.resolve("package.zip");
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.post(
                    "clerk",
                    "/api/enterprises",
                    "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],"
                            + "\"basis\":{\"document\":\"licence\"}}");
            // A second server must not open the same directory; reading beside it is fine.
            assertThat(RegistryCommand.run("serve", "--data", directory.toString(), "--server.port=0"))
                    .isEqualTo(3);
            assertThat(RegistryCommand.run("verify", "--data", directory.toString()))
                    .as(this::said)
                    .isZero();
        }
        assertThat(RegistryCommand.run("export", file.toString(), "--data", directory.toString()))
                .as(this::said)
                .isZero();
        assertThat(RegistryCommand.run("verify", file.toString()))
                .as(this::said)
                .isZero();
        assertThat(said()).contains("all checks hold");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(RegistryCommand.run("verify", "--json", file.toString())).isEqualTo(1);
        assertThat(said()).contains("\"holds\" : false", "\"what\" : \"structure\"");
        assertThat(RegistryCommand.run("verify", directory.resolve("none.zip").toString()))
                .isEqualTo(3);
        assertThat(RegistryCommand.run("verify", "--key", "none+00000000+none", file.toString()))
                .isEqualTo(2);
    }

    @Test
    void facts_are_taken_in_by_register_kind_and_move() throws IOException {
        assertThat(user("add", "clerk", "--role", "clerk", "--scope", "120000")).isZero();
        Path file = directory.resolve("parks.xlsx");
        Files.write(
                file,
                new FirmListFile()
                        .row("name", "unit")
                        .row("Quay Park", "120114")
                        .bytes());
        assertThat(RegistryCommand.run(
                        "import",
                        file.toString(),
                        "--data",
                        directory.toString(),
                        "--as",
                        "clerk",
                        "--basis",
                        "list",
                        "--register",
                        "park"))
                .as(this::said)
                .isZero();
        assertThat(said()).contains("1 good", "1 entries opened", "written, batch fact at #");
    }

    @Test
    void names_of_facts_to_import_must_mean_something() {
        String file = directory.resolve("none.xlsx").toString();
        for (String[] names : new String[][] {
            {"--register", "nothing"},
            {"--register", "brand", "--kind", "nothing"},
            {"--register", "brand", "--move", "nothing"},
            {"--move", "registered"},
            {"--kind", "nothing"}
        }) {
            List<String> all = new ArrayList<>(List.of("import", file, "--as", "clerk", "--basis", "list"));
            all.addAll(List.of(names));
            assertThat(RegistryCommand.run(all.toArray(String[]::new)))
                    .as(all.toString())
                    .isEqualTo(2);
        }
    }

    @Test
    void what_is_not_there_is_exit_code_3() {
        assertThat(RegistryCommand.run(
                        "verify", "--data", directory.resolve("nowhere").toString()))
                .isEqualTo(3);
        assertThat(RegistryCommand.run(
                        "import", directory.resolve("none.xlsx").toString(), "--as", "clerk", "--basis", "list"))
                .isEqualTo(3);
    }
}
