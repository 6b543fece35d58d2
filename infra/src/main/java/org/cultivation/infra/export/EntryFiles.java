package org.cultivation.infra.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.RunningRoot;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The entries of a package, 4,096 in a file, with the root of each 256 of them in a file before it. */
final class EntryFiles {

    private static final int IN_FILE = 4_096;
    private static final int BLOCK = 256;
    private static final int CHECKSUM = 64;

    private final StoredFiles files;
    private final Set<String> evidence;
    private final Set<String> named = new HashSet<>();
    private final ArrayNode rules = JsonNodeFactory.instance.arrayNode();
    private final RunningRoot tree = new RunningRoot();
    private final List<Hash> leaves = new ArrayList<>();
    private final Buffer lines = new Buffer();

    /** Bytes that can be written on without being copied. */
    private static final class Buffer extends ByteArrayOutputStream {
        byte[] array() {
            return buf;
        }
    }

    /** @param evidence checksums of the files that are kept */
    EntryFiles(StoredFiles files, Set<String> evidence) {
        this.files = files;
        this.evidence = evidence;
    }

    void add(Entry entry) throws IOException {
        byte[] json = entry.json();
        Hash leaf = Hash.ofLeaf(json);
        tree.add(leaf);
        leaves.add(leaf);
        lines.write(json, 0, json.length);
        lines.write('\n');
        lookForEvidence(json);
        if (entry.type().startsWith("reference.") || entry.type().startsWith("plan.")) {
            rules.addObject().put("position", entry.position()).put("type", entry.type());
        }
        if (leaves.size() == IN_FILE) {
            write();
        }
    }

    private void lookForEvidence(byte[] json) {
        if (evidence.isEmpty()) {
            return;
        }
        for (int i = 0; i + CHECKSUM + 1 < json.length; i++) {
            if (json[i] == '"' && json[i + CHECKSUM + 1] == '"') {
                String text = new String(json, i + 1, CHECKSUM, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
                if (evidence.contains(text)) {
                    named.add(text);
                }
            }
        }
    }

    private void write() throws IOException {
        long first = tree.size() - leaves.size();
        StringBuilder sums = new StringBuilder();
        for (int from = 0; from < leaves.size(); from += BLOCK) {
            int to = Math.min(from + BLOCK, leaves.size());
            RunningRoot block = new RunningRoot();
            leaves.subList(from, to).forEach(block::add);
            sums.append(first + from)
                    .append(' ')
                    .append(first + to - 1)
                    .append(' ')
                    .append(block.root().toBase64())
                    .append('\n');
        }
        String name = String.format(Locale.ROOT, "entries/%010d.", first);
        byte[] text = sums.toString().getBytes(StandardCharsets.US_ASCII);
        files.putUnlisted(name + "sums", text, text.length);
        files.putUnlisted(name + "jsonl", lines.array(), lines.size());
        leaves.clear();
        lines.reset();
    }

    /** To be called after the last entry. */
    void end() throws IOException {
        if (!leaves.isEmpty()) {
            write();
        }
    }

    long size() {
        return tree.size();
    }

    Hash root() {
        return tree.root();
    }

    /** Checksums of kept files that facts name. */
    Set<String> namedEvidence() {
        return named;
    }

    /** Where rules, units and plans stand among the entries. */
    ArrayNode rules() {
        return rules;
    }
}
