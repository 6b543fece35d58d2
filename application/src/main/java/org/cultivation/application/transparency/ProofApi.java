package org.cultivation.application.transparency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.MerkleTree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs of single facts as files, their recorded bytes, and proofs that a tree continues an older one. */
@RestController
class ProofApi {

    private final Entries entries;
    private final Ledger ledger;
    private final MerkleTree tree;

    ProofApi(Entries entries, Ledger ledger, MerkleTree tree) {
        this.entries = entries;
        this.ledger = ledger;
        this.tree = tree;
    }

    /**
     * That a tree continues an older one (RFC 9162 2.1.4); all hashes in base64.
     *
     * @param path from the bottom upwards
     */
    record Consistency(long from, long to, String fromRoot, String toRoot, List<String> path) {}

    /** A C2SP tlog-proof; {@code size} for one under the checkpoint of an earlier tree. */
    @GetMapping({"/api/ledger/{position}/proof", "/ledger/{position}/proof"})
    ResponseEntity<byte[]> proof(@PathVariable long position, @RequestParam(required = false) @Nullable Long size) {
        return file(
                "fact-" + position + ".tlog-proof",
                new MediaType("text", "plain", StandardCharsets.UTF_8),
                entries.proof(position, size).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The recorded bytes: what the leaf hash is over, and a line of an export. */
    @GetMapping({"/api/ledger/{position}/entry", "/ledger/{position}/entry"})
    ResponseEntity<byte[]> entry(@PathVariable long position) {
        return file("fact-" + position + ".json", MediaType.APPLICATION_JSON, entries.seen(position));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @GetMapping("/api/ledger/consistency")
    Consistency consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        long until = to == null ? ledger.head() : to;
        Refusal.when(from < 0 || from > until || until > ledger.head(), "log.no-position", from > until ? from : until);
        entries.reach(until);
        return new Consistency(
                from,
                until,
                tree.rootAt(from).toBase64(),
                tree.rootAt(until).toBase64(),
                tree.consistencyProof(from, until).path().stream()
                        .map(Hash::toBase64)
                        .toList());
    }
}
