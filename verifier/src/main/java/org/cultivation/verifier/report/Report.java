package org.cultivation.verifier.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.Findings;
import org.cultivation.verifier.log.LogCheck;
import org.cultivation.verifier.note.Checkpoint;

/** Gathers what is checked and found, in the order told. For one thread. */
public final class Report {

    private final String source;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Findings findings = new Findings();
    private final List<Object> numbers = new ArrayList<>();
    private final long begun = System.nanoTime();
    private long more;

    /** @param source what is verified, as the caller named it */
    public Report(String source) {
        this.source = source;
    }

    /** Something is wrong. */
    public void find(Finding finding) {
        findings.add(finding);
    }

    /** Something that a reader should know and that is not wrong. */
    public void note(String note) {
        notes.add(note);
    }

    /** A figure of the report. */
    public void tell(String name, Object value) {
        facts.put(name, value);
    }

    /** A number that was recomputed; a record or a map, as JSON shows it. */
    public void number(Object number) {
        numbers.add(number);
    }

    /** What the entries came to, with the speed until now. */
    public void log(LogCheck.Result log) {
        log.findings().forEach(findings::add);
        more = log.more();
        double seconds = (System.nanoTime() - begun) / 1e9;
        tell("facts", log.facts());
        tell("bytes", log.bytes());
        tell("root", Checkpoint.written(log.root()));
        tell("seconds", Math.round(seconds * 1_000) / 1_000.0);
        tell("factsPerSecond", Math.round(log.facts() / Math.max(seconds, 1e-3)));
    }

    public boolean holds() {
        return findings.isEmpty();
    }

    public String source() {
        return source;
    }

    public Map<String, Object> facts() {
        return Map.copyOf(facts);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    public List<Finding> findings() {
        return findings.list();
    }

    public List<Object> numbers() {
        return List.copyOf(numbers);
    }

    /** How many findings are not in the list. */
    public long more() {
        return more + findings.more();
    }

    Map<String, Object> inOrder() {
        return facts;
    }
}
