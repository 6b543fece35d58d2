package org.cultivation.application.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Fact;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.RegisterEvent.CrossBorderActivityConfirmed;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRegistered;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.tlog.TreeTail;

/** A real ledger of any length: after the opening facts firms, each registered and then confirmed month by month. */
final class GeneratedLedger {

    private static final int FACTS_OF_FIRM = 24;
    private static final int COMMIT = 240;
    private static final int AHEAD = 16;
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);

    private final FactCodec codec = new FactCodec(Registers.catalogue());

    /** Fills a new directory until its ledger has {@code facts} facts, and waits for the tree. */
    void fill(Path directory, long facts) throws IOException, InterruptedException {
        try (RunningRegistry opening = new RunningRegistry(directory)) {
            opening.head();
        }
        try (SqliteLedger ledger = SqliteLedger.open(directory, Clock.systemUTC());
                MerkleTree tree = MerkleTree.open(directory.resolve("tree.db"));
                TreeTail tail = TreeTail.start(ledger, tree)) {
            append(ledger, facts);
            if (!tail.await(ledger.head(), Duration.ofHours(1))) {
                throw new IOException("the tree is behind");
            }
        }
    }

    private void append(SqliteLedger ledger, long facts) {
        Deque<CompletableFuture<Receipt>> waiting = new ArrayDeque<>();
        long left = facts - ledger.head();
        int firm = 0;
        while (left > 0) {
            List<NewFact> commit = new ArrayList<>();
            while (commit.size() + FACTS_OF_FIRM <= COMMIT && left > 0) {
                int count = (int) Math.min(FACTS_OF_FIRM, left);
                firm(firm++, count, commit);
                left -= count;
            }
            waiting.add(ledger.appendLater(new Commit(commit)));
            if (waiting.size() > AHEAD) {
                waiting.remove().join();
            }
        }
        waiting.forEach(CompletableFuture::join);
    }

    private void firm(int number, int count, List<NewFact> commit) {
        UnifiedSocialCreditCode code = MadeUpCodes.nth(number);
        for (int sequence = 0; sequence < count; sequence++) {
            LocalDate day = FIRST.plusMonths(sequence);
            Attestation attestation = new Attestation(
                    "clerk.city",
                    Role.CLERK,
                    new UnitCode("120000"),
                    day,
                    Basis.of("\u6d77\u5173\u51fa\u53e3\u8bb0\u5f55 " + day),
                    "2024-1",
                    null);
            Fact fact = sequence == 0
                    ? new EnterpriseRegistered(
                            code,
                            "\u5929\u6d25\u7b2c" + number + "\u8fdb\u51fa\u53e3\u6709\u9650\u516c\u53f8",
                            List.of(),
                            new UnitCode("120114"),
                            List.of(EnterpriseKind.MANUFACTURING),
                            "\u6d77\u6cb3\u4e1c\u8def" + number,
                            "\u7ebf\u6750\u3001\u6cd5\u5170\u76d8\u3001\u624b\u5de5\u5de5\u5177",
                            null,
                            attestation)
                    : new CrossBorderActivityConfirmed(code, day.minusDays(1), List.of("9710", "9810"), attestation);
            String id = "01a20d51-07b3-7000-" + HexFormat.of().toHexDigits((short) sequence) + "-"
                    + HexFormat.of().toHexDigits(number, 12);
            commit.add(new NewFact(
                    code.value(),
                    sequence,
                    codec.catalogue().typeOf(fact).toString(),
                    id,
                    codec.encode(fact),
                    ("{\"correlationId\":\"" + id + "\",\"traceId\":\"" + id + "\"}").getBytes(UTF_8)));
        }
    }
}
