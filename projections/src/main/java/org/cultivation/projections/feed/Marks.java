package org.cultivation.projections.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Text;
import org.cultivation.projections.RecordedFact;

/**
 * What a search can ask of facts, as a small set that may seem to hold a little too much but never too little: one
 * character for each value that stands in any of the facts. It tells which stretches of the ledger need not be read.
 */
final class Marks {

    static final String NONE = "";

    /** From here on up to the surrogates every 16-bit number is a character of its own. */
    private static final int FIRST = 0x100;

    private static final int MANY = 0xD800 - FIRST;

    /** Marks of documents met before: the same few stand in facts by the thousand, and it takes long to tidy a name. */
    private static final Map<String, Character> BASES = new ConcurrentHashMap<>();

    private static final int MOST_BASES = 10_000;

    private Marks() {}

    /** {@code marks} with those of one more fact. */
    static String with(String marks, RecordedFact fact) {
        StringBuilder more = new StringBuilder(marks);
        for (char mark : of(fact)) {
            if (more.indexOf(String.valueOf(mark)) < 0) {
                more.append(mark);
            }
        }
        return more.toString();
    }

    private static List<Character> of(RecordedFact fact) {
        Attestation signed = fact.fact().attestation();
        List<Character> marks = new ArrayList<>(List.of(
                type(fact.type()),
                stream(fact.stream()),
                actor(signed.actor()),
                unit(signed.unit().value()),
                basis(signed.basis().document())));
        if (signed.importBatch() != null) {
            marks.add(batch(signed.importBatch()));
        }
        return marks;
    }

    static char type(String type) {
        return mark("type", type);
    }

    static char stream(String stream) {
        return mark("stream", stream);
    }

    static char actor(String actor) {
        return mark("actor", actor);
    }

    static char unit(String unit) {
        return mark("unit", unit);
    }

    static char batch(String batch) {
        return mark("batch", batch);
    }

    static char basis(String document) {
        Character known = BASES.get(document);
        if (known == null) {
            known = mark("basis", printed(document));
            if (BASES.size() < MOST_BASES) {
                BASES.put(document, known);
            }
        }
        return known;
    }

    /** A document's name or number without what people type differently: width, case, blanks and kinds of brackets. */
    static String printed(String document) {
        return Text.narrow(document)
                .replaceAll("[\\s\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static char mark(String kind, String value) {
        int hash = 31 * kind.hashCode() + value.hashCode();
        // The upper half takes part, for texts that differ in one digit differ in the lower half only.
        return (char) (FIRST + Math.floorMod(hash ^ hash >>> 15, MANY));
    }
}
