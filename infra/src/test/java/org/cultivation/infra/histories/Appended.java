package org.cultivation.infra.histories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.projections.RecordedFact;

/** Puts a history into a ledger. */
public final class Appended {

    private static final int COMMIT = 500;
    private static final byte[] METADATA = "{\"trace\":\"history\"}".getBytes(UTF_8);

    private Appended() {}

    /** Appends the facts in their order, with their recorded times; the ledger must be as long as the first position. */
    public static void to(Ledger ledger, FactCodec codec, List<RecordedFact> history) {
        List<NewFact> commit = new ArrayList<>();
        for (RecordedFact fact : history) {
            commit.add(new NewFact(
                    fact.stream(),
                    fact.sequence(),
                    codec.catalogue().typeOf(fact.fact()).toString(),
                    "fact-" + fact.position(),
                    codec.encode(fact.fact()),
                    METADATA,
                    fact.recordedAt()));
            if (commit.size() == COMMIT) {
                ledger.append(new Commit(commit));
                commit.clear();
            }
        }
        if (!commit.isEmpty()) {
            ledger.append(new Commit(commit));
        }
    }
}
