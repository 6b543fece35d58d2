package org.cultivation.infra.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a log of reads against itself and against what the ledger anchored of it. */
public final class ReadChain {

    private static final int PAGE = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NavigableMap<Long, String> anchors = new TreeMap<>();
    private final List<String> found = new ArrayList<>();

    /** The ledger says that the log had {@code count} entries, of which the last had the hash {@code head}. */
    public void anchored(long count, String head) {
        String before = anchors.putIfAbsent(count, head);
        if (before != null && !before.equals(head)) {
            found.add("two anchors of " + count + " entries differ");
        }
    }

    /** What is wrong, in order; empty when all holds. */
    public List<String> check(ReadStore store) {
        String previous = StoredRead.NOTHING;
        long next = 0;
        anchor(0, previous);
        for (List<StoredRead> page = store.from(0, PAGE); !page.isEmpty(); page = store.from(next, PAGE)) {
            for (StoredRead entry : page) {
                if (entry.number() != next) {
                    found.add("entries " + next + " to " + (entry.number() - 1) + " are missing");
                }
                link(entry, previous);
                previous = entry.hash();
                next = entry.number() + 1;
                anchor(next, previous);
            }
        }
        if (!anchors.isEmpty() && anchors.lastKey() > next) {
            found.add("the log ends after " + next + " entries, and the ledger anchored " + anchors.lastKey());
        }
        return List.copyOf(found);
    }

    private void link(StoredRead entry, String previous) {
        try {
            JsonNode said = JSON.readTree(entry.json());
            if (said.path("number").asLong(-1) != entry.number()) {
                found.add("entry " + entry.number() + " says another number");
            }
            if (!said.path("previous").asString("").equals(previous)) {
                found.add("entry " + entry.number() + " does not follow on the one before: one of the two was altered");
            }
        } catch (JacksonException e) {
            found.add("entry " + entry.number() + " cannot be read");
        }
    }

    private void anchor(long count, String head) {
        String said = anchors.get(count);
        if (said != null && !said.equalsIgnoreCase(head)) {
            found.add("the first " + count + " entries are not those that the ledger anchored");
        }
    }
}
