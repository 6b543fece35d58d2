package org.cultivation.infra.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.cultivation.infra.evidence.Evidence;
import org.cultivation.infra.facts.CanonicalJson;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.infra.ledger.LedgerStream;

/**
 * Writes an evidence package: a zip file (stored, not compressed) with, in this order, {@code README.md}, {@code
 * plan-pack/}, {@code entries/}, {@code evidence/}, {@code rules.json}, {@code checkpoint}, {@code keys.vkey}, {@code
 * SHA256SUMS} and {@code package.note}. The same facts, files and key give the same bytes. docs/verify-a-number.md
 * describes the format.
 *
 * <p>It is written from front to back in one pass, in memory that does not grow with the ledger.
 */
public final class EvidencePackage {

    /** Name and version of the format; the first line of {@code package.note}. */
    public static final String FORMAT = "cultivation-registry-package/1";

    private final LedgerReader ledger;
    private final Evidence evidence;
    private final Map<String, byte[]> explanations;
    private final PackageSigning signing;

    /**
     * @param evidence the files that facts name
     * @param explanations {@code README.md} and the files of the plan pack, by their names in the package
     */
    public EvidencePackage(
            LedgerReader ledger, Evidence evidence, Map<String, byte[]> explanations, PackageSigning signing) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.explanations = explanations;
        this.signing = signing;
    }

    /** What was written. */
    public record Written(long facts, long evidenceFiles, String root) {}

    /**
     * Writes the first {@code size} facts.
     *
     * @param progress is told now and then how many facts are written
     */
    public Written write(long size, OutputStream out, LongConsumer progress) throws IOException {
        try (StoredFiles files = new StoredFiles(out)) {
            for (Map.Entry<String, byte[]> file : explanations.entrySet()) {
                files.put(file.getKey(), file.getValue());
            }
            EntryFiles entries = new EntryFiles(files, evidence.names());
            try (LedgerStream stream = ledger.read(0, size)) {
                while (stream.hasNext()) {
                    entries.add(stream.next());
                    progress.accept(entries.size());
                }
            }
            entries.end();
            long evidenceFiles = writeEvidence(files, entries);
            files.put("rules.json", CanonicalJson.of(entries.rules()));
            writeProofs(files, entries);
            return new Written(entries.size(), evidenceFiles, entries.root().toBase64());
        }
    }

    private long writeEvidence(StoredFiles files, EntryFiles entries) throws IOException {
        long count = 0;
        for (String checksum : new TreeSet<>(entries.namedEvidence())) {
            files.put("evidence/" + checksum, evidence.find(checksum).orElseThrow());
            count++;
        }
        return count;
    }

    private void writeProofs(StoredFiles files, EntryFiles entries) throws IOException {
        putUnlessEmpty(files, "checkpoint", signing.checkpoint(entries.size(), entries.root()));
        putUnlessEmpty(files, "keys.vkey", signing.keys());
        putUnlessEmpty(files, "rotations", signing.rotations());
        byte[] sums = files.sums();
        files.putUnlisted("SHA256SUMS", sums, sums.length);
        String text = FORMAT + "\n" + signing.origin() + "\n" + entries.size() + "\n"
                + entries.root().toBase64() + "\n"
                + HexFormat.of().formatHex(StoredFiles.sha256().digest(sums)) + "\n";
        byte[] note = signing.sign(text).getBytes(StandardCharsets.UTF_8);
        files.putUnlisted("package.note", note, note.length);
    }

    private static void putUnlessEmpty(StoredFiles files, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            files.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
