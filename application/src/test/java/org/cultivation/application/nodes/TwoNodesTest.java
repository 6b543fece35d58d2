package org.cultivation.application.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.MongoStorage;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.RunningRoot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Whichever of two nodes a request comes to, the answer is that of one registry. */
@TestInstance(Lifecycle.PER_CLASS)
class TwoNodesTest {

    @SuppressWarnings("NullAway.Init")
    private RunningRegistry one;

    @SuppressWarnings("NullAway.Init")
    private RunningRegistry other;

    @BeforeAll
    void start(@TempDir Path first, @TempDir Path second) {
        String uri = MongoStorage.freshUri();
        one = new RunningRegistry(first, MongoStorage.property(uri));
        other = new RunningRegistry(second, MongoStorage.property(uri));
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
    }

    private static String registration(int nth) {
        return "{\"code\":\"" + MadeUpCodes.nth(nth).value()
                + "\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],"
                + "\"basis\":{\"document\":\"licence\"}}";
    }

    private static Answer register(RunningRegistry node, int nth) {
        return node.post("clerk", "/api/enterprises", registration(nth));
    }

    private static Answer keyed(RunningRegistry node, String key, int nth) {
        return node.send(node.request("clerk", "/api/enterprises")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(registration(nth))));
    }

    @Test
    void what_was_written_through_one_node_is_read_through_the_other_at_once() {
        for (int nth = 100; nth < 120; nth++) {
            RunningRegistry writer = nth % 2 == 0 ? one : other;
            RunningRegistry reader = nth % 2 == 0 ? other : one;
            assertThat(register(writer, nth).status()).isEqualTo(201);
            assertThat(reader.get(
                                    "leader",
                                    "/api/enterprises/" + MadeUpCodes.nth(nth).value())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_command_decides_on_what_the_other_node_recorded() {
        String path = "/api/enterprises/" + MadeUpCodes.nth(200).value();
        assertThat(register(one, 200).status()).isEqualTo(201);
        for (int i = 0; i < 10; i++) {
            RunningRegistry node = i % 2 == 0 ? other : one;
            String name = "{\"name\":\"Firm %d\",\"basis\":{\"document\":\"No. %d\"}}".formatted(i, i);
            assertThat(node.post("clerk", path + "/names", name).status()).isBetween(200, 201);
        }
        assertThat(register(other, 200).status()).isEqualTo(409);
    }

    @Test
    void a_request_repeated_at_the_other_node_is_answered_with_the_first_outcome() {
        Answer first = keyed(one, "key-1", 300);
        long head = one.head();
        Answer again = keyed(other, "key-1", 300);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().headers().firstValue("X-Ledger-Position"))
                .isEqualTo(first.raw().headers().firstValue("X-Ledger-Position"));
        assertThat(other.head()).isEqualTo(head);
        assertThat(keyed(other, "key-1", 301).code()).isEqualTo("idempotency.reused");
    }

    @Test
    void a_request_sent_to_both_nodes_at_once_is_carried_out_once() throws Exception {
        for (int nth = 400; nth < 410; nth++) {
            int firm = nth;
            CyclicBarrier start = new CyclicBarrier(2);
            List<Answer> answers = both(node -> {
                start.await();
                return keyed(node, "both-" + firm, firm);
            });
            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers.get(0).raw().headers().firstValue("X-Ledger-Position"))
                    .isEqualTo(answers.get(1).raw().headers().firstValue("X-Ledger-Position"));
        }
    }

    @Test
    void writers_at_both_nodes_are_all_served() throws Exception {
        int each = 40;
        List<List<Answer>> answers = both(node -> {
            List<Answer> own = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                own.add(register(node, 500 + 2 * i + (node == one ? 0 : 1)));
            }
            return own;
        });
        assertThat(answers)
                .allSatisfy(own -> assertThat(own).extracting(Answer::status).containsOnly(201));
        assertThat(root(one)).isEqualTo(root(other));
    }

    @Test
    void evidence_and_accounts_are_the_registrys_not_a_nodes() {
        Answer filed =
                one.send(one.request("clerk", "/api/evidence").POST(BodyPublishers.ofByteArray(new byte[] {'a', 'b'})));
        String path = "/api/evidence/" + filed.body().path("sha256").asString();
        assertThat(other.get("auditor", path).raw().body()).isEqualTo("ab");
        one.bean(Accounts.class).setEnabled("third", false);
        assertThat(other.get("third", "/api/targets").status()).isEqualTo(401);
        one.bean(Accounts.class).setEnabled("third", true);
    }

    private interface Act<T> {
        T at(RunningRegistry node) throws Exception;
    }

    private <T> List<T> both(Act<T> act) throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Callable<T> first = () -> act.at(one);
            Callable<T> second = () -> act.at(other);
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : nodes.invokeAll(List.of(first, second))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Hash root(RunningRegistry node) {
        RunningRoot root = new RunningRoot();
        try (LedgerStream entries = node.bean(Ledger.class).read(0, Long.MAX_VALUE)) {
            entries.forEachRemaining(entry -> root.add(Hash.ofLeaf(entry.json())));
        }
        return root.root();
    }
}
