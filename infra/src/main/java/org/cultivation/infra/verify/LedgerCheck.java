package org.cultivation.infra.verify;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
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
    /** Roots of the perfect subtrees on the left, largest first, with their sizes. */
    private final Deque<Subtree> subtrees = new ArrayDeque<>();

    private Instant last = Instant.MIN;
    private long next;

    public LedgerCheck(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What is wrong with one fact.
     *
     * @param what {@code malformed}, {@code position}, {@code sequence}, {@code id}, {@code recorded-time},
     *     {@code not-canonical} or {@code unknown-type}
     */
    public record Finding(long position, String what, String detail) {}

    private record Subtree(Hash root, long size) {}

    /** Checks the next envelope. */
    public void next(byte[] envelope) {
        long expected = next++;
        append(Hash.ofLeaf(envelope));
        try {
            check(expected, Envelope.parse(envelope), envelope);
        } catch (IllegalArgumentException | JacksonException e) {
            find(expected, "malformed", String.valueOf(e.getMessage()));
        }
    }

    private void check(long expected, Entry entry, byte[] envelope) {
        if (entry.position() != expected) {
            find(expected, "position", "says " + entry.position());
        }
        long sequence = sequences.merge(entry.stream(), 0L, (before, start) -> before + 1);
        if (entry.sequence() != sequence) {
            find(expected, "sequence", entry.stream() + " says " + entry.sequence() + ", should be " + sequence);
        }
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

    private void find(long position, String what, String detail) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(position, what, detail));
        }
    }

    private void append(Hash leaf) {
        Subtree added = new Subtree(leaf, 1);
        while (!subtrees.isEmpty() && subtrees.getLast().size() == added.size()) {
            Subtree left = subtrees.removeLast();
            added = new Subtree(Hash.ofNode(left.root(), added.root()), added.size() * 2);
        }
        subtrees.addLast(added);
    }

    /** How many facts were checked. */
    public long size() {
        return next;
    }

    /** The root of the tree over all facts checked. */
    public Hash root() {
        Hash root = null;
        for (var fromRight = subtrees.descendingIterator(); fromRight.hasNext(); ) {
            Hash left = fromRight.next().root();
            root = root == null ? left : Hash.ofNode(left, root);
        }
        return root == null ? Hash.EMPTY_TREE : root;
    }

    /** What was found, at most 100 things. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
