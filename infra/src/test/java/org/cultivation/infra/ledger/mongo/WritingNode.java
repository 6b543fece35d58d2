package org.cultivation.infra.ledger.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.StreamConflict;
import org.cultivation.projections.RecordedFact;

/**
 * What a process runs: writes its part of a history, fact by fact, and prints id and position of each once its commit is
 * answered. While the database is away it tries again, as a caller would. One that takes a dead node's place goes on
 * where the streams end.
 */
final class WritingNode {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final byte[] METADATA = "{\"trace\":\"node\"}".getBytes(StandardCharsets.UTF_8);

    private final FactCodec codec = new FactCodec(Registers.catalogue());
    private final Map<String, Long> standing = new HashMap<>();
    private final MongoLedger ledger;

    private WritingNode(MongoLedger ledger) {
        this.ledger = ledger;
    }

    /** @param arguments the database, this node's number, how many nodes there are, firms, facts */
    public static void main(String[] arguments) {
        ConnectionString place = new ConnectionString(arguments[0]);
        int number = Integer.parseInt(arguments[1]);
        int nodes = Integer.parseInt(arguments[2]);
        List<RecordedFact> history =
                RandomHistory.of(1, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        MongoClient client = MongoClients.create(place);
        WritingNode node = new WritingNode(untilAnswered(() -> MongoLedger.open(
                client.getDatabase(Objects.requireNonNull(place.getDatabase())), InstantSource.system(), PATIENCE)));
        history.stream()
                .filter(fact -> Math.floorMod(fact.stream().hashCode(), nodes) == number)
                .forEach(node::write);
    }

    private void write(RecordedFact fact) {
        long last = standing.computeIfAbsent(
                fact.stream(),
                stream -> untilAnswered(() -> ledger.lastSequence(stream)).orElse(-1));
        if (fact.sequence() <= last) {
            return;
        }
        String id = "fact-" + fact.position();
        Commit commit = Commit.of(new NewFact(
                fact.stream(),
                fact.sequence(),
                codec.catalogue().typeOf(fact.fact()).toString(),
                id,
                codec.encode(fact.fact()),
                METADATA));
        long position = untilAnswered(() -> {
            try {
                return ledger.append(commit).firstPosition();
            } catch (StreamConflict taken) {
                // Nobody else writes this stream: an earlier try stands whose answer was lost.
                return ledger.find(id)
                        .orElseThrow(() -> new IllegalStateException("taken by another: " + id, taken))
                        .position();
            }
        });
        System.out.println(id + " " + position + " .");
    }

    private static <T> T untilAnswered(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (LedgerUnavailable away) {
                // The driver has waited a second for a server: ask again.
                continue;
            }
        }
    }
}
