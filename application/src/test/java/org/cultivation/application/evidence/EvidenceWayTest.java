package org.cultivation.application.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.cli.RegistryCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceWayTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private RunningRegistry registry;

    @BeforeEach
    void start() {
        registry = new RunningRegistry(directory);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    private Answer file(String account, byte[] content) {
        return registry.send(registry.request(account, "/api/evidence").POST(BodyPublishers.ofByteArray(content)));
    }

    @Test
    void what_was_filed_is_handed_out_to_the_entitled_as_a_download_and_to_nobody_else() {
        byte[] html = "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Answer filed = file("clerk", html);
        assertThat(filed.status()).isEqualTo(201);
        String sha256 = filed.body().path("sha256").asString();
        assertThat(filed.body().path("bytes").asInt()).isEqualTo(html.length);
        String path = "/api/evidence/" + sha256;
        for (String reader : new String[] {"clerk", "first", "auditor"}) {
            Answer opened = registry.get(reader, path);
            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.raw().body()).contains("alert(1)");
            assertThat(opened.raw().headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"evidence-" + sha256.substring(0, 12) + ".bin\"");
            assertThat(opened.raw().headers().firstValue("Content-Type")).hasValue("application/octet-stream");
            assertThat(opened.raw().headers().allValues("X-Content-Type-Options"))
                    .contains("nosniff");
        }
        assertThat(registry.get("leader", path).status()).isEqualTo(403);
        assertThat(registry.get("operator", path).status()).isEqualTo(403);
        assertThat(registry.get("nobody", path).status()).isEqualTo(401);
        assertThat(file("auditor", html).status()).isEqualTo(403);
        assertThat(registry.get("auditor", "/api/evidence/" + "0".repeat(64)).status())
                .isEqualTo(404);
        assertThat(registry.get("auditor", "/api/evidence/..%2Fledger.db").status())
                .isBetween(400, 499);
        // A fact names it, and the register shows that it does.
        String code = MadeUpCodes.nth(5).value();
        registry.post(
                "clerk",
                "/api/enterprises",
                "{\"code\":\"" + code + "\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{"
                        + "\"document\":\"licence\",\"evidence\":\"" + sha256 + "\"}}");
        assertThat(registry.get("leader", "/api/enterprises/" + code + "/timeline")
                        .raw()
                        .body())
                .contains(sha256);
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_leaves_nothing() throws IOException {
        byte[] large = new byte[Filing.MOST_MEGABYTES * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'x');
        Answer refused = file("clerk", large);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("evidence.too-large");
        try (var files = Files.list(directory.resolve("evidence"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void verify_finds_a_file_that_was_changed() throws IOException {
        String sha256 = file("clerk", new byte[] {'a'}).body().path("sha256").asString();
        assertThat(RegistryCommand.run("verify", "--data", directory.toString()))
                .isZero();
        Files.writeString(directory.resolve("evidence").resolve(sha256), "b");
        assertThat(RegistryCommand.run("verify", "--data", directory.toString()))
                .isEqualTo(1);
    }
}
