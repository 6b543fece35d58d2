package org.cultivation.application.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cultivation.verifier.log.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The reader's guide is true: its shell lines verify a fact of a real package, and it explains every finding. */
class HandCheckTest {

    private static final Path GUIDE = Path.of("../docs/verify-a-number.md");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_shell_lines_of_the_guide_verify_one_fact() throws IOException, InterruptedException {
        SmallRegistry registry = SmallRegistry.fill(directory.resolve("data"));
        registry.export(directory.resolve("package.zip"), registry.facts());
        String[] facts = {"5", String.valueOf(registry.facts() - 1)};
        for (String fact : facts) {
            String said = run(lines().replace("N=5 ", "N=" + fact + " "));
            assertThat(said)
                    .contains("\"position\":" + fact + ",")
                    .contains(
                            "the fact is in its block", "the block is in the tree", "Signature Verified Successfully");
        }
        String forged = lines().replace("tr -d '\\n' > fact", "tr -d '\\n' | tr 2 3 > fact")
                .replace("printf %s \"$line\" | leaf", "printf %s \"$line\" | tr 2 3 | leaf");
        assertThat(run(forged)).doesNotContain("the fact is in its block");
    }

    @Test
    void every_finding_is_explained() throws IOException {
        String guide = Files.readString(GUIDE);
        for (What what : What.values()) {
            assertThat(guide).contains("`" + what.code() + "`");
        }
    }

    private static String lines() throws IOException {
        StringBuilder lines = new StringBuilder();
        Matcher block = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        while (block.find()) {
            lines.append(block.group(1));
        }
        return lines.toString();
    }

    private String run(String script) throws IOException, InterruptedException {
        Path file = directory.resolve("by-hand.sh");
        Files.writeString(file, script);
        Process bash = new ProcessBuilder("bash", file.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return said;
    }
}
