package org.cultivation.infra.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cultivation.infra.facts.CanonicalJson;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.RunningRoot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first line of an export: what must follow. It finds damage; against somebody who writes a new header only a
 * checkpoint that was signed or noted elsewhere helps.
 *
 * @param ledger leaf hash of the ledger's fact #0, which no other ledger has; the empty tree's for an empty ledger
 * @param from first position, included
 * @param to last position, excluded
 * @param count how many facts follow
 * @param root root of the RFC 6962 tree over them
 * @param blocks root of each {@value #BLOCK} facts, to say where something was changed
 */
public record ExportHeader(Hash ledger, long from, long to, long count, Hash root, List<Hash> blocks) {

    /** Name and version of the format. */
    public static final String FORMAT = "cultivation-registry-export/1";

    static final int BLOCK = 256;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ExportHeader {
        blocks = List.copyOf(blocks);
    }

    /** The header of an export of these facts, which begin at position 0. */
    public static ExportHeader of(LedgerStream facts) {
        Hash ledger = Hash.EMPTY_TREE;
        RunningRoot all = new RunningRoot();
        RunningRoot block = new RunningRoot();
        List<Hash> blocks = new ArrayList<>();
        while (facts.hasNext()) {
            Hash leaf = Hash.ofLeaf(facts.next().json());
            ledger = all.size() == 0 ? leaf : ledger;
            all.add(leaf);
            block.add(leaf);
            if (block.size() == BLOCK) {
                blocks.add(block.root());
                block = new RunningRoot();
            }
        }
        if (block.size() > 0) {
            blocks.add(block.root());
        }
        return new ExportHeader(ledger, 0, all.size(), all.size(), all.root(), blocks);
    }

    /** The line, without its end. */
    public byte[] line() {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ArrayNode hashes = line.putArray("blocks");
        blocks.forEach(block -> hashes.add(block.toBase64()));
        line.put("count", count);
        line.put("format", FORMAT);
        line.put("from", from);
        line.put("ledger", ledger.toBase64());
        line.put("root", root.toBase64());
        line.put("to", to);
        return CanonicalJson.of(line);
    }

    /**
     * Reads the first line of a file; empty when it is no header, as in exports of earlier versions.
     *
     * @throws IllegalArgumentException when it is a header of another version or a damaged one
     */
    static Optional<ExportHeader> parse(byte[] line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.has("format")) {
                return Optional.empty();
            }
            String format = node.path("format").asString("");
            if (!format.equals(FORMAT)) {
                throw new IllegalArgumentException("this version reads " + FORMAT + ", not " + format);
            }
            List<Hash> blocks = new ArrayList<>();
            node.path("blocks").forEach(block -> blocks.add(hash(block)));
            ExportHeader header = new ExportHeader(
                    hash(node.path("ledger")),
                    number(node.path("from")),
                    number(node.path("to")),
                    number(node.path("count")),
                    hash(node.path("root")),
                    blocks);
            if (header.from != 0 || header.to != header.count || blocks.size() != (header.count + BLOCK - 1) / BLOCK) {
                throw new IllegalArgumentException("its numbers contradict each other");
            }
            return Optional.of(header);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static long number(JsonNode node) {
        if (!node.isIntegralNumber() || node.longValue() < 0) {
            throw new IllegalArgumentException("a number is missing in it");
        }
        return node.longValue();
    }

    private static Hash hash(JsonNode node) {
        return Hash.of(Base64.getDecoder().decode(node.asString("")));
    }
}
