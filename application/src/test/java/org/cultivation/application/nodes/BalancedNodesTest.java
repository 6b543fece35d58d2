package org.cultivation.application.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.MongoStorage;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.imports.Column;
import org.cultivation.application.imports.FirmListFile;
import org.cultivation.application.visitors.Visitor;
import org.cultivation.application.visitors.Visitor.Seen;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.tlog.MerkleTree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A browser whose every request comes to the other of two nodes meets one registry, and so does who checks the log. */
@TestInstance(Lifecycle.PER_CLASS)
class BalancedNodesTest {

    @SuppressWarnings("NullAway.Init")
    private List<RunningRegistry> nodes;

    @BeforeAll
    void start(@TempDir Path first, @TempDir Path second) {
        String uri = MongoStorage.freshUri();
        nodes = List.of(
                new RunningRegistry(first, MongoStorage.property(uri)),
                new RunningRegistry(second, MongoStorage.property(uri)));
    }

    @AfterAll
    void stop() {
        nodes.forEach(RunningRegistry::close);
    }

    private Visitor visitor(String account) {
        return Visitor.among(nodes, account);
    }

    private static Map<String, String> registration(int nth, String key) {
        return Map.of(
                "code", MadeUpCodes.nth(nth).value(),
                "name", "Balanced firm " + nth,
                "unit", "120114",
                "kinds", "FINANCE",
                "effectiveOn", "2026-11-24",
                "basisDocument", "licence",
                "sameNameSeen", "true",
                "idempotencyKey", key);
    }

    @Test
    void who_signed_in_at_one_node_is_signed_in_at_both_until_he_signs_out_at_either() {
        Visitor leader = visitor("leader");
        for (int i = 0; i < 4; i++) {
            assertThat(leader.get("/dashboard").status()).isEqualTo(200);
        }
        assertThat(leader.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in?out");
        for (int i = 0; i < 4; i++) {
            assertThat(leader.get("/dashboard").location()).startsWith("/sign-in");
        }
    }

    @Test
    void a_visitor_gets_where_he_wanted_to_go_whichever_node_he_comes_to() {
        Visitor leader = visitor("leader");
        leader.post("/sign-out", Map.of());
        assertThat(leader.get("/plan").location()).startsWith("/sign-in");
        assertThat(leader.signInAgain("leader").location()).startsWith("/plan");
    }

    @Test
    void a_form_from_one_node_is_taken_by_the_other_and_a_forged_one_by_none() {
        Visitor clerk = visitor("clerk");
        Seen done = clerk.post("/enterprises", registration(7_001, "form-1"));
        assertThat(done.location()).as(() -> done.status() + done.page().text()).contains("done=registered");
        // Seen at once by the node that did not record it.
        assertThat(clerk.get("/enterprises/" + MadeUpCodes.nth(7_001).value()).text())
                .contains("Balanced firm 7001");
        assertThat(clerk.get("/dashboard").status()).isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            assertThat(clerk.forge("/enterprises", registration(7_002, "form-2"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_form_handed_in_again_at_the_other_node_is_written_once() {
        Visitor clerk = visitor("clerk");
        Map<String, String> fields = registration(7_010, "form-again");
        String first = clerk.post("/enterprises", fields).location();
        assertThat(first).contains("done=registered");
        long head = nodes.getFirst().head();
        for (int i = 0; i < 3; i++) {
            assertThat(clerk.post("/enterprises", fields).location()).isEqualTo(first);
        }
        assertThat(nodes.getFirst().head()).isEqualTo(head);
    }

    @Test
    void the_dashboard_of_either_node_shows_at_once_what_the_other_recorded() {
        Visitor leader = visitor("leader");
        for (int nth = 7_020; nth < 7_024; nth++) {
            RunningRegistry writer = nodes.get(nth % 2);
            Answer recorded = writer.post(
                    "clerk",
                    "/api/enterprises",
                    "{\"code\":\"%s\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"licence\"}}"
                            .formatted(MadeUpCodes.nth(nth).value()));
            String position =
                    recorded.raw().headers().firstValue("X-Ledger-Position").orElseThrow();
            for (int i = 0; i < 2; i++) {
                assertThat(leader.get("/dashboard").page().text().replace(",", ""))
                        .contains("#" + position);
            }
        }
    }

    @Test
    void a_list_uploaded_at_one_node_is_checked_written_and_told_by_either() {
        Visitor clerk = visitor("clerk");
        FirmListFile file = FirmListFile.with(Column.CODE, Column.NAME, Column.UNIT);
        for (int nth = 7_100; nth < 7_130; nth++) {
            file.row(MadeUpCodes.nth(nth).value(), "Listed firm " + nth, "120114");
        }
        file.row(MadeUpCodes.nth(7_131).value(), "", "120114");
        String run = clerk.upload("/imports", "balanced.xlsx", file.bytes()).location();
        for (int i = 0; i < 2; i++) {
            assertThat(clerk.get(run).text()).contains("balanced.xlsx");
            assertThat(clerk.get("/imports").text()).contains("balanced.xlsx");
        }
        assertThat(clerk.post(run + "/write", Map.of("rows", "good", "idempotencyKey", "write-1"))
                        .location())
                .isEqualTo(run);
        String id = run.substring("/imports/".length());
        eventually(() -> nodes.stream().allMatch(node -> !state(node, id).equals("WRITING")));
        for (RunningRegistry node : nodes) {
            assertThat(state(node, id)).isEqualTo("WRITTEN");
            assertThat(node.get("clerk", "/api/imports/" + id)
                            .body()
                            .path("results")
                            .size())
                    .isEqualTo(30);
            assertThat(node.get("clerk", "/api/imports/" + id + "/annotated").status())
                    .isEqualTo(200);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(clerk.get("/enterprises?q=" + MadeUpCodes.nth(7_129).value())
                            .text())
                    .contains("Listed firm 7129");
            assertThat(clerk.get("/enterprises/export.csv?q="
                                    + MadeUpCodes.nth(7_129).value())
                            .status())
                    .isEqualTo(200);
        }
    }

    private static String state(RunningRegistry node, String id) {
        return node.get("clerk", "/api/imports/" + id).body().path("state").asString();
    }

    @Test
    void both_nodes_are_one_log() {
        RunningRegistry one = nodes.get(0);
        RunningRegistry other = nodes.get(1);
        eventually(() -> nodes.stream()
                .allMatch(node -> node.bean(CheckpointSigner.class).size() >= one.head()));
        eventually(() -> text(one, "/checkpoint").equals(text(other, "/checkpoint")));
        assertThat(text(one, "/checkpoint")).contains("\u2014 ");
        for (String path : List.of("/checkpoint.vkey", "/checkpoint.rotations", "/tile/0/000.p/5")) {
            assertThat(text(one, path)).as(path).isEqualTo(text(other, path));
        }
        eventually(() -> kept(one).size() > 0);
        assertThat(kept(one)).isEqualTo(kept(other));
        assertThat(nodes)
                .filteredOn(node -> node.bean(CheckpointSigner.class).signs())
                .hasSize(1);
        one.bean(CheckpointSigner.class)
                .keys()
                .rotate(
                        one.bean(CheckpointSigner.class)
                                .at(one.bean(MerkleTree.class).size()),
                        Duration.ofDays(1));
        eventually(() -> nodes.stream()
                .allMatch(node -> text(node, "/checkpoint").lines().count() == 6));
        eventually(() -> text(one, "/checkpoint.vkey").equals(text(other, "/checkpoint.vkey")));
        assertThat(text(one, "/checkpoint.rotations")).isNotEmpty().isEqualTo(text(other, "/checkpoint.rotations"));
        assertThat(visitor("auditor").get("/checkpoints").status()).isEqualTo(200);
    }

    private static tools.jackson.databind.JsonNode kept(RunningRegistry node) {
        return Objects.requireNonNull(
                node.get("auditor", "/api/checkpoints").body().path("checkpoints"));
    }

    private static String text(RunningRegistry node, String path) {
        Answer answer = node.send(node.request("auditor", path).GET());
        assertThat(answer.status()).as(path).isEqualTo(200);
        return new String(answer.raw().body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void eventually(Supplier<Boolean> holds) {
        Instant end = Instant.now().plusSeconds(20);
        while (!holds.get()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
