package org.cultivation.application.rebuild;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody alters the saved views and their checksum; the registry that starts from them is found out and put right. */
class AlteredViewsTest {

    private static final String CODE = MadeUpCodes.nth(7).value();
    private static final String CHECKPOINTS = "checkpoints";

    @TempDir
    Path directory;

    private static void register(RunningRegistry registry) {
        Answer answer = registry.post("clerk", "/api/enterprises", """
                {"code":"%s","name":"Honest Bicycles","unit":"120114","kinds":["PLATFORM"],
                 "mainProducts":"bicycles","basis":{"document":"licence"}}""".formatted(CODE));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    /** Writes another name into every saved state, of the same length, and a checksum that holds. */
    private void alter() throws IOException, NoSuchAlgorithmException {
        try (Stream<Path> files = Files.list(directory.resolve(CHECKPOINTS))) {
            List<Path> saved = files.toList();
            assertThat(saved).isNotEmpty();
            for (Path file : saved) {
                String text = Files.readString(file, ISO_8859_1);
                byte[] altered =
                        text.replace("Honest Bicycles", "Forged Bicycles").getBytes(ISO_8859_1);
                byte[] content = Arrays.copyOf(altered, altered.length - 32);
                System.arraycopy(MessageDigest.getInstance("SHA-256").digest(content), 0, altered, content.length, 32);
                Files.write(file, altered);
            }
        }
    }

    private static Answer checked(RunningRegistry registry) {
        Answer answer = registry.get("auditor", "/api/rebuilds/last");
        while (answer.body().path("state").asString("").equals("running")) {
            Thread.onSpinWait();
            answer = registry.get("auditor", "/api/rebuilds/last");
        }
        return answer;
    }

    private static String name(RunningRegistry registry) {
        return registry.get("leader", "/api/enterprises/" + CODE)
                .body()
                .path("name")
                .asString("");
    }

    @Test
    void altered_saved_views_are_named_and_put_right_when_told_to() throws Exception {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            assertThat(registry.get("auditor", "/api/rebuilds/last").status()).isEqualTo(404);
            register(registry);
        }
        alter();
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Answer found = checked(registry);
            assertThat(found.body().path("state").asString("")).isEqualTo("different");
            assertThat(found.body().path("changed").asInt()).isEqualTo(1);
            assertThat(registry.get("auditor", "/api/rebuilds/last/changes")
                            .raw()
                            .body())
                    .contains(CODE, "names.0.value", "Forged Bicycles", "Honest Bicycles");
            assertThat(name(registry)).isEqualTo("Forged Bicycles");
            assertThat(registry.post("administrator", "/api/rebuilds/last/take-over", "")
                            .status())
                    .isEqualTo(401); // nobody of that name here
            assertThat(registry.post("operator", "/api/rebuilds/last/take-over", "")
                            .status())
                    .isEqualTo(200);
            assertThat(name(registry)).isEqualTo("Honest Bicycles");
        }
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            assertThat(checked(registry).body().path("state").asString("")).isEqualTo("same");
            assertThat(name(registry)).isEqualTo("Honest Bicycles");
        }
    }
}
