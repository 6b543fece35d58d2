package org.cultivation.infra.histories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.RecordedFact;

/** A history in memory, as the fact history of views. */
public record ListedFacts(List<RecordedFact> all, Map<String, List<RecordedFact>> streams) implements FactHistory {

    public static ListedFacts of(List<RecordedFact> all) {
        Map<String, List<RecordedFact>> streams = new HashMap<>();
        all.forEach(fact -> streams.computeIfAbsent(fact.stream(), stream -> new ArrayList<>())
                .add(fact));
        return new ListedFacts(all, streams);
    }

    @Override
    public List<RecordedFact> of(String stream, long uptoPosition) {
        return streams.getOrDefault(stream, List.of()).stream()
                .filter(fact -> fact.position() <= uptoPosition)
                .toList();
    }

    @Override
    public List<RecordedFact> at(List<Long> positions) {
        return positions.stream()
                .map(position -> all.get(Math.toIntExact(position)))
                .toList();
    }
}
