package org.cultivation.verifier.numbers;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.infra.facts.Decoded;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.TargetStanding;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.tree.GrowingTree;
import org.cultivation.verifier.tree.TreeHasher;

/**
 * Holds every bulletin that was issued against the entries: the checksum in its fact against the tree at its position,
 * and the values in the table of targets of its kept Word file against the numbers recomputed for its day and position.
 */
public final class BulletinCheck {

    private static final String TYPE = "unit.bulletin-issued/";
    /** The table of targets is the first one with this many columns; its third column is the value. */
    private static final int COLUMNS = 7;

    private static final int VALUE = 2;

    private final EntrySource source;
    private final Consumer<Finding> findings;

    public BulletinCheck(EntrySource source, Consumer<Finding> findings) {
        this.source = source;
        this.findings = findings;
    }

    /** What a bulletin says of itself. */
    private record Issued(long fact, String period, LocalDate day, long position, String checksum, String docx) {}

    /**
     * A bulletin that was checked.
     *
     * @param values by target, as recomputed
     */
    public record Checked(String bulletin, LocalDate day, long position, Map<String, String> values) {
        @Override
        public String toString() {
            return "bulletin: " + bulletin + ", of " + day + " as known at #" + position + ": " + values;
        }
    }

    /** Checks all bulletins among the facts that were known. */
    public List<Checked> run(KnownAt known) throws IOException {
        List<Issued> issued = issued(known);
        List<Checked> checked = new ArrayList<>();
        if (issued.isEmpty()) {
            return checked;
        }
        long last = issued.stream().mapToLong(Issued::position).max().orElseThrow();
        GrowingTree tree = new GrowingTree();
        TreeHasher hasher = new TreeHasher();
        byte[] leaf = new byte[TreeHasher.LENGTH];
        Recount recount = new Recount(source);
        recount.fold(new KnownAt(last, null), (bytes, entry) -> {
            hasher.leaf(bytes, 0, bytes.length, leaf, 0);
            tree.addLeaf(leaf, 0);
            for (Issued one : issued) {
                if (one.position() == entry.position()) {
                    checked.add(check(one, recount, HexFormat.of().formatHex(tree.root())));
                }
            }
        });
        return checked;
    }

    private List<Issued> issued(KnownAt known) throws IOException {
        FactCodec codec = new FactCodec(Registers.catalogue());
        List<Issued> issued = new ArrayList<>();
        source.forEach((bytes, place) -> {
            Entry entry = Envelope.parse(bytes);
            if (entry.type().startsWith(TYPE)
                    && codec.decode(entry.type(), bytes, Envelope.BODY_OFFSET) instanceof Decoded.Known fact
                    && fact.fact() instanceof EntryFact bulletin) {
                Map<String, String> values = bulletin.values();
                issued.add(new Issued(
                        entry.position(),
                        values.getOrDefault("period", ""),
                        LocalDate.parse(values.getOrDefault("day", "")),
                        Long.parseLong(values.getOrDefault("position", "")),
                        values.getOrDefault("checksum", "").toLowerCase(Locale.ROOT),
                        values.getOrDefault("docx-hash", "").toLowerCase(Locale.ROOT)));
            }
            return known.includes(entry);
        });
        return issued;
    }

    private Checked check(Issued issued, Recount recount, String root) throws IOException {
        if (!issued.checksum().equals(root)) {
            findings.accept(Finding.at(
                    issued.fact(),
                    What.NUMBER,
                    "bulletin " + issued.period() + " was issued over a ledger with the checksum " + issued.checksum()
                            + "; up to #" + issued.position() + " it is " + root));
        }
        List<TargetStanding> standings = FindTargets.standings(recount.views(), issued.day());
        Map<String, String> values = new LinkedHashMap<>();
        standings.forEach(
                standing -> values.put(standing.goal().id(), standing.actual().toPlainString()));
        source.evidence(issued.docx()).ifPresent(docx -> compare(issued, standings, docx));
        return new Checked(issued.period(), issued.day(), issued.position(), values);
    }

    private void compare(Issued issued, List<TargetStanding> standings, byte[] docx) {
        List<List<String>> rows;
        try {
            rows = targets(DocxTables.read(docx)).orElse(List.of());
        } catch (IOException e) {
            findings.accept(Finding.at(issued.fact(), What.NUMBER, "its Word file cannot be read: " + e.getMessage()));
            return;
        }
        if (rows.size() != standings.size()) {
            findings.accept(Finding.at(
                    issued.fact(),
                    What.NUMBER,
                    "its Word file tells of " + rows.size() + " targets; the plan in force has " + standings.size()));
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            TargetStanding standing = standings.get(i);
            String told = rows.get(i).get(VALUE);
            if (!isTold(standing.actual(), told)) {
                findings.accept(Finding.at(
                        issued.fact(),
                        What.NUMBER,
                        "bulletin " + issued.period() + " says that "
                                + standing.goal().id() + " is " + told + "; from the entries it is "
                                + standing.actual().toPlainString()));
            }
        }
    }

    private static Optional<List<List<String>>> targets(List<List<List<String>>> tables) {
        return tables.stream()
                .filter(table -> !table.isEmpty() && table.getFirst().size() == COLUMNS)
                .findFirst()
                .map(table -> table.subList(1, table.size()));
    }

    /** Bulletins group digits, round, and add a sign for per cent. */
    private static boolean isTold(BigDecimal actual, String told) {
        String digits = told.replace(",", "").replace("%", "");
        try {
            BigDecimal value = new BigDecimal(digits);
            return actual.setScale(value.scale(), java.math.RoundingMode.HALF_UP)
                            .compareTo(value)
                    == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
