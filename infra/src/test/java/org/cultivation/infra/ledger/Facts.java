package org.cultivation.infra.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Small facts to append. */
public final class Facts {

    private static final byte[] METADATA = "{\"trace\":\"t\"}".getBytes(UTF_8);

    private Facts() {}

    /** A fact whose id follows from its place. */
    public static NewFact fact(String stream, long sequence) {
        return fact(stream, sequence, "id-" + stream + "-" + sequence);
    }

    public static NewFact fact(String stream, long sequence, String id) {
        byte[] body = ("{\"note\":\"" + stream + "\"}").getBytes(UTF_8);
        return new NewFact(stream, sequence, "sample.noted/1", id, body, METADATA);
    }

    /** A fact that a request with this key made. */
    public static NewFact requested(String stream, long sequence, String id, String key) {
        byte[] metadata = ("{\"a\":{\"requestKey\":\"not this\"},\"requestDigest\":\"digest\",\"requestKey\":\"" + key
                        + "\"}")
                .getBytes(UTF_8);
        return new NewFact(stream, sequence, "x.y/1", id, "{}".getBytes(UTF_8), metadata);
    }

    public static Commit commit(String stream, long... sequences) {
        List<NewFact> facts = new ArrayList<>();
        for (long sequence : sequences) {
            facts.add(fact(stream, sequence));
        }
        return new Commit(facts);
    }

    /** Everything in the ledger, by reading it. */
    public static List<Entry> all(LedgerReader ledger) {
        List<Entry> entries = new ArrayList<>();
        try (LedgerStream stream = ledger.read(0, Long.MAX_VALUE)) {
            stream.forEachRemaining(entries::add);
        }
        return entries;
    }
}
