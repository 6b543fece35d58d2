package org.cultivation.infra.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.RecordedFact;

/**
 * Earlier facts, read from the ledger when they are asked for. The last that were asked for stay at hand, since the
 * same are shown again and again and a fact never changes.
 */
final class LedgerHistory implements FactHistory {

    /** Some megabytes. */
    private static final int AT_HAND = 2_048;

    private final LedgerReader ledger;
    private final FactReader facts;
    private final Map<Long, RecordedFact> atHand = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, RecordedFact> eldest) {
            return size() > AT_HAND;
        }
    };

    LedgerHistory(LedgerReader ledger, FactReader facts) {
        this.ledger = ledger;
        this.facts = facts;
    }

    @Override
    public List<RecordedFact> of(String stream, long uptoPosition) {
        List<RecordedFact> found = new ArrayList<>();
        for (Entry entry : ledger.readStream(stream, 0)) {
            if (entry.position() <= uptoPosition) {
                found.add(facts.read(entry));
            }
        }
        return found;
    }

    /** Positions are mostly neighbours, so runs of them are read at once. */
    @Override
    public List<RecordedFact> at(List<Long> positions) {
        Map<Long, RecordedFact> found = atHand(positions);
        List<Long> sorted = positions.stream()
                .filter(position -> !found.containsKey(position))
                .sorted()
                .toList();
        for (int i = 0; i < sorted.size(); ) {
            int end = i + 1;
            while (end < sorted.size() && sorted.get(end) <= sorted.get(end - 1) + 1) {
                end++;
            }
            read(sorted.get(i), sorted.get(end - 1), found);
            i = end;
        }
        synchronized (atHand) {
            sorted.forEach(position -> atHand.put(position, required(found, position)));
        }
        return positions.stream().map(position -> required(found, position)).toList();
    }

    private Map<Long, RecordedFact> atHand(List<Long> positions) {
        Map<Long, RecordedFact> found = new HashMap<>();
        synchronized (atHand) {
            for (Long position : positions) {
                RecordedFact fact = atHand.get(position);
                if (fact != null) {
                    found.put(position, fact);
                }
            }
        }
        return found;
    }

    private void read(long first, long last, Map<Long, RecordedFact> found) {
        try (LedgerStream run = ledger.read(first, last + 1)) {
            run.forEachRemaining(entry -> found.put(entry.position(), facts.read(entry)));
        }
    }

    private static RecordedFact required(Map<Long, RecordedFact> found, long position) {
        RecordedFact fact = found.get(position);
        if (fact == null) {
            throw new NoSuchElementException("the ledger has no fact at " + position);
        }
        return fact;
    }
}
