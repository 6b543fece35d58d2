package org.cultivation.verifier.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.views.FactReader;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.RecordedFact;

/** Facts folded before, which are read again from their source when a projection asks for them. */
final class IndexedFacts implements FactHistory {

    private final EntrySource source;
    private final FactReader reader;
    private final Map<String, List<Long>> streams = new HashMap<>();
    private long[] places = new long[1 << 12];
    private int[] lengths = new int[1 << 12];
    private int count;

    IndexedFacts(EntrySource source, FactReader reader) {
        this.source = source;
        this.reader = reader;
    }

    /** Notes where the next entry stands. */
    void add(Entry entry, long place) {
        if (entry.position() != count) {
            throw new IllegalArgumentException("#" + count + " is expected, not #" + entry.position());
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        places[count] = place;
        lengths[count++] = entry.json().length;
        streams.computeIfAbsent(entry.stream(), stream -> new ArrayList<>(2)).add(entry.position());
    }

    @Override
    public List<RecordedFact> of(String stream, long uptoPosition) {
        return at(streams.getOrDefault(stream, List.of()).stream()
                .filter(position -> position <= uptoPosition)
                .toList());
    }

    @Override
    public List<RecordedFact> at(List<Long> positions) {
        return positions.stream().map(this::at).toList();
    }

    private RecordedFact at(long position) {
        int index = Math.toIntExact(position);
        try {
            return reader.read(Envelope.parse(source.again(places[index], lengths[index])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
