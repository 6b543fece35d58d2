package org.cultivation.infra.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.infra.facts.CanonicalJson;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.infra.facts.TypeName;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.RunningRoot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks entries in their order: positions without gaps from 0, sequence numbers without gaps per stream, ids once,
 * recorded times that never decrease, canonical bytes, known types. Computes the root of the RFC 6962 tree meanwhile.
 */
public final class LedgerCheck {

    private static final int MOST_FINDINGS = 100;

    private final JsonMapper json = JsonMapper.builder().build();
    private final FactCatalogue catalogue;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final RunningRoot tree = new RunningRoot();

    private Instant last = Instant.MIN;
    /** The position that the next fact should have. */
    private long next;

    private boolean gaps;

    public LedgerCheck(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What is wrong with one fact.
     *
     * @param what {@code malformed}, {@code missing}, {@code position}, {@code sequence}, {@code id}, {@code recorded-time},
     *     {@code not-canonical} or {@code unknown-type}
     */
    public record Finding(long position, String what, String detail) {}

    /** Checks the next envelope. */
    public void next(byte[] envelope) {
        long expected = next++;
        tree.add(Hash.ofLeaf(envelope));
        try {
            check(expected, Envelope.parse(envelope), envelope);
        } catch (IllegalArgumentException | JacksonException e) {
            find(expected, "malformed", String.valueOf(e.getMessage()));
        }
    }

    private void check(long expected, Entry entry, byte[] envelope) {
        boolean gap = entry.position() > expected;
        if (gap) {
            find(expected, "missing", missing(expected, entry.position() - 1));
            next = entry.position() + 1;
            gaps = true;
        } else if (entry.position() < expected) {
            find(expected, "position", "says " + entry.position());
            next = expected;
        }
        checkSequence(entry, expected);
        if (!ids.add(entry.id())) {
            find(expected, "id", entry.id() + " stands twice");
        }
        if (entry.recordedAt().isBefore(last)) {
            find(expected, "recorded-time", entry.recordedAt() + " is before " + last);
        }
        last = entry.recordedAt();
        if (!Arrays.equals(CanonicalJson.of(json.readTree(envelope)), envelope)) {
            find(expected, "not-canonical", entry.id());
        }
        if (catalogue.find(TypeName.parse(entry.type())).isEmpty()) {
            find(expected, "unknown-type", entry.type());
        }
    }

    private static String missing(long first, long last) {
        return first == last ? "fact #" + first + " is missing" : "facts #" + first + " to #" + last + " are missing";
    }

    /** A missing fact is one finding: the places it leaves open in streams are not reported again. */
    private void checkSequence(Entry entry, long expected) {
        long before = sequences.getOrDefault(entry.stream(), -1L);
        long sequence = entry.sequence();
        sequences.put(entry.stream(), Math.max(before, sequence));
        if (sequence <= before || (sequence > before + 1 && !gaps)) {
            find(expected, "sequence", entry.stream() + " says " + sequence + ", should be " + (before + 1));
        }
    }

    private void find(long position, String what, String detail) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(position, what, detail));
        }
    }

    /** The position after the last fact checked, as the facts themselves say. */
    public long next() {
        return next;
    }

    /** How many facts were checked. */
    public long size() {
        return tree.size();
    }

    /** The root of the tree over all facts checked. */
    public Hash root() {
        return tree.root();
    }

    /** What was found, at most 100 things. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
