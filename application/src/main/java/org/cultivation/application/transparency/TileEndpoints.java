package org.cultivation.application.transparency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.tlog.EntryBundle;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.tlog.TilePath;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log as C2SP tlog-tiles serves it, below the address of the registry. Hashes are for everybody; who may read
 * entries is decided in the security configuration.
 */
@RestController
class TileEndpoints {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final int HIGHEST = 63;

    private final MerkleTree tree;
    private final CheckpointSigner signer;
    private final Entries entries;
    private final boolean open;

    TileEndpoints(
            MerkleTree tree,
            CheckpointSigner signer,
            Entries entries,
            @Value("${registry.log.entries-open:false}") boolean open) {
        this.tree = tree;
        this.signer = signer;
        this.entries = entries;
        this.open = open;
    }

    /** The checkpoint of now: a moment later there may be another. */
    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        try {
            return text(signer.latest().toString());
        } catch (LogUnavailable e) {
            return ResponseEntity.status(503)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .contentType(TEXT)
                    .body(bytes("this log signs nothing now\n"));
        }
    }

    /** The newest kept checkpoint that an outside witness has cosigned. */
    @GetMapping("/checkpoint.cosigned")
    ResponseEntity<byte[]> cosigned() {
        return signer.kept().all().reversed().stream()
                .filter(kept -> kept.note().signatures().stream()
                        .anyMatch(line -> signer.keys().verifiers().stream()
                                .noneMatch(key -> key.verifies(kept.note().text(), line))))
                .findFirst()
                .map(kept -> text(kept.note().toString()))
                .orElseGet(TileEndpoints::missing);
    }

    /** The vkey of the key that signs. */
    @GetMapping("/checkpoint.vkey")
    ResponseEntity<byte[]> vkey() {
        return text(signer.keys().current() + "\n");
    }

    /** Every rotation of the key, as notes signed by both keys, with an empty line between them. */
    @GetMapping("/checkpoint.rotations")
    ResponseEntity<byte[]> rotations() {
        return text(signer.keys().rotations().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    @GetMapping("/tile/{level:[0-9]+}/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String path) {
        Optional<TilePath> tile = TilePath.parse(path.substring(1));
        if (tile.isEmpty() || !level.matches("0|[1-9][0-9]?") || Integer.parseInt(level) > HIGHEST) {
            return missing();
        }
        int height = Integer.parseInt(level);
        try {
            if (!isReached(tile.get(), height)) {
                return later();
            }
            byte[] hashes = tree.tile(height, tile.get().number(), tile.get().width());
            return immutable(true).body(hashes);
        } catch (IllegalArgumentException e) {
            // The tree has not come so far.
            return missing();
        }
    }

    @GetMapping("/tile/entries/{*path}")
    ResponseEntity<byte[]> entries(
            @PathVariable String path,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        Optional<TilePath> tile = TilePath.parse(path.substring(1));
        if (tile.isEmpty() || tile.get().start() + tile.get().width() > Math.max(tree.size(), signer.size())) {
            return missing();
        }
        if (!isReached(tile.get(), 0)) {
            return later();
        }
        long start = tile.get().start();
        List<byte[]> found = entries.bytes(start, start + tile.get().width());
        if (found.stream().anyMatch(entry -> entry.length > Envelope.LONGEST)) {
            // Recorded before there was a limit; the hash stands in the tile, the fact in every export.
            return ResponseEntity.status(501)
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        byte[] bundle = EntryBundle.of(found);
        ResponseEntity.BodyBuilder answer = immutable(open).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return encodings.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped(bundle))
                : answer.body(bundle);
    }

    /** False for a tile of what another node published, when this node's tree does not come to it in a moment. */
    private boolean isReached(TilePath tile, int level) {
        long leaves = tile.leaves(level);
        if (leaves <= tree.size() || leaves > signer.size()) {
            return true;
        }
        try {
            entries.reach(leaves);
            return true;
        } catch (Refusal behind) {
            return false;
        }
    }

    private static ResponseEntity<byte[]> later() {
        return ResponseEntity.status(503)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .build();
    }

    private static ResponseEntity.BodyBuilder immutable(boolean forEverybody) {
        CacheControl year = CacheControl.maxAge(Duration.ofDays(365)).immutable();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(forEverybody ? year.cachePublic() : year.cachePrivate());
    }

    private static ResponseEntity<byte[]> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> missing() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
