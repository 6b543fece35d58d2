package org.cultivation.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.MongoStorage;
import org.cultivation.application.RunningRegistry;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.RunningRoot;
import org.cultivation.infra.vault.VaultKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry moves from its directory to a server and back and stays the same. */
class CopyCommandTest {

    private final String uri = MongoStorage.freshUri();
    private final String firm = "/api/enterprises/" + MadeUpCodes.nth(1).value();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path places;

    private record Held(long head, Hash root, String evidence, String key) {}

    @Test
    void a_registry_moves_to_a_server_and_back() throws Exception {
        Path from = places.resolve("from");
        Held before;
        try (RunningRegistry embedded = new RunningRegistry(from)) {
            String sha256 = embedded.send(embedded.request("clerk", "/api/evidence")
                            .POST(BodyPublishers.ofByteArray(new byte[] {'a', 'b'})))
                    .body()
                    .path("sha256")
                    .asString();
            embedded.post(
                    "clerk",
                    "/api/enterprises",
                    "{\"code\":\"%s\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"licence\",\"evidence\":\"%s\"}}"
                            .formatted(MadeUpCodes.nth(1).value(), sha256));
            before = held(embedded, sha256);
        }
        assertThat(RegistryCommand.run("copy", "--from", from.toString(), "--to", uri))
                .isZero();
        // The nodes of the target have the key of the source.
        Files.createDirectories(places.resolve("node"));
        Files.copy(from.resolve(VaultKey.FILE), places.resolve("node").resolve(VaultKey.FILE));
        try (RunningRegistry server = new RunningRegistry(places.resolve("node"), MongoStorage.property(uri))) {
            assertThat(held(server, before.evidence())).isEqualTo(before);
            assertThat(server.get("auditor", "/api/evidence/" + before.evidence())
                            .raw()
                            .body())
                    .isEqualTo("ab");
            String name = "{\"name\":\"Firm two\",\"basis\":{\"document\":\"No. 2\"}}";
            assertThat(server.post("clerk", firm + "/names", name).status()).isBetween(200, 201);
        }
        // What the server recorded since has no place in the old directory's future: only a copy of it goes on.
        assertThat(RegistryCommand.run("copy", "--from", from.toString(), "--to", uri))
                .isEqualTo(RegistryCommand.FAILED);
        Path back = places.resolve("back");
        assertThat(RegistryCommand.run("copy", "--from", uri, "--to", back.toString()))
                .isZero();
        assertThat(RegistryCommand.run("verify", "--data", back.toString())).isZero();
        assertThat(Files.exists(back.resolve("evidence").resolve(before.evidence())))
                .isTrue();
        try (RunningRegistry embedded = new RunningRegistry(back)) {
            // What was read meanwhile may have been anchored in the log.
            assertThat(embedded.head()).isBetween(before.head() + 1, before.head() + 2);
            assertThat(embedded.get("leader", "/checkpoint.vkey").raw().body()).isEqualTo(before.key());
            assertThat(embedded.get("leader", firm).body().path("name").asString())
                    .isEqualTo("Firm two");
        }
    }

    private static Held held(RunningRegistry registry, String evidence) {
        RunningRoot root = new RunningRoot();
        try (LedgerStream entries = registry.bean(Ledger.class).read(0, Long.MAX_VALUE)) {
            entries.forEachRemaining(entry -> root.add(Hash.ofLeaf(entry.json())));
        }
        String key = registry.get("leader", "/checkpoint.vkey").raw().body();
        return new Held(registry.head(), root.root(), evidence, key);
    }
}
