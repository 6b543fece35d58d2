package org.cultivation.verifier.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.cultivation.infra.facts.Registers;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.Lines;
import org.cultivation.verifier.log.LogCheck;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.note.Checkpoint;
import org.cultivation.verifier.note.CheckpointCheck;
import org.cultivation.verifier.note.KeyRotations;
import org.cultivation.verifier.note.VerifierKey;
import org.cultivation.verifier.report.Progress;
import org.cultivation.verifier.report.Report;
import org.cultivation.verifier.tree.TreeHasher;

/**
 * Verifies a running server through its tlog-tiles: fetches the signed checkpoint, every entry up to it, every tile, and
 * every evidence file that a fact names, as far as the account may open them.
 */
public final class ServerVerification {

    private final Server server;
    private final Report report;
    private final List<Checkpoint> kept;
    private final Collection<VerifierKey> pinned;
    private final OutputStream copy;

    /** @param copy is given the entries, one a line, for recounting */
    public ServerVerification(
            Server server, Report report, List<Checkpoint> kept, Collection<VerifierKey> pinned, OutputStream copy) {
        this.server = server;
        this.report = report;
        this.kept = kept;
        this.pinned = pinned;
        this.copy = copy;
    }

    /** Checks everything up to the server's checkpoint and tells the report. */
    public void run(Progress progress) throws IOException {
        Checkpoint head;
        try {
            head = Checkpoint.parse("/checkpoint", server.get("/checkpoint"));
        } catch (IllegalArgumentException e) {
            report.find(Finding.in("/checkpoint", What.CHANGED_FILE, String.valueOf(e.getMessage())));
            return;
        }
        List<Checkpoint> checkpoints = new ArrayList<>(kept);
        checkpoints.add(head);
        TreeSet<Long> sizes = new TreeSet<>();
        checkpoints.forEach(checkpoint -> sizes.add(checkpoint.size()));
        List<Finding> found = new ArrayList<>();
        try (LogCheck log = new LogCheck(Registers.catalogue(), sizes)) {
            read(head.size(), log, new TileCheck(server, found::add), found, progress);
            ServerEvidence evidence = new ServerEvidence(server);
            LogCheck.Result result = log.finish(evidence);
            progress.end();
            report.log(result);
            found.forEach(report::find);
            report.tell("signedFacts", head.size());
            evidence.tell(report);
            new CheckpointCheck(keys(), result.facts(), result.roots())
                    .check(checkpoints)
                    .forEach(report::find);
        }
    }

    private void read(long size, LogCheck log, TileCheck tiles, List<Finding> found, Progress progress)
            throws IOException {
        TreeHasher hasher = new TreeHasher();
        byte[] leaf = new byte[TreeHasher.LENGTH];
        long bytes = 0;
        for (long number = 0; number * TileCheck.WIDTH < size; number++) {
            int width = (int) Math.min(TileCheck.WIDTH, size - number * TileCheck.WIDTH);
            String path = "/tile/entries/" + TileCheck.path(number, width);
            byte[] bundle = server.get(path);
            Lines lines = entries(bundle);
            if (lines.count() != width) {
                found.add(Finding.in(
                        path, What.CHANGED_FILE, "it holds " + lines.count() + " entries instead of " + width));
            }
            for (int i = 0; i < lines.count(); i++) {
                hasher.leaf(bundle, lines.from()[i], lines.to()[i], leaf, 0);
                tiles.add(leaf);
                copy.write(bundle, lines.from()[i], lines.to()[i] - lines.from()[i]);
                copy.write('\n');
            }
            log.add(lines);
            bytes += bundle.length;
            progress.at(number * TileCheck.WIDTH + width, bytes, 0);
        }
        tiles.end();
    }

    /** Each entry stands after its length in two bytes. */
    private static Lines entries(byte[] bundle) {
        int[] from = new int[TileCheck.WIDTH];
        int[] to = new int[TileCheck.WIDTH];
        int count = 0;
        for (int at = 0; at + 2 <= bundle.length; ) {
            int length = (bundle[at] & 0xFF) << 8 | bundle[at + 1] & 0xFF;
            int end = Math.min(bundle.length, at + 2 + length);
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
            }
            from[count] = at + 2;
            to[count++] = end;
            at = end;
        }
        return new Lines(bundle, from, to, count, List.of());
    }

    private Collection<VerifierKey> keys() throws IOException {
        byte[] rotations = server.get("/checkpoint.rotations");
        if (!pinned.isEmpty()) {
            return KeyRotations.trusted(pinned, rotations);
        }
        List<VerifierKey> shown = new ArrayList<>();
        for (String line :
                new String(server.get("/checkpoint.vkey"), UTF_8).lines().toList()) {
            shown.add(VerifierKey.parse(line));
        }
        report.tell("key", String.valueOf(shown.getFirst()));
        report.note(
                "the key is the one that the server shows: compare it with one that you have from elsewhere (--key)");
        return KeyRotations.trusted(shown, rotations);
    }
}
