package org.cultivation.application.transparency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cultivation.application.commands.Acts;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.KeptCheckpoint;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.MerkleTree;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends a kept checkpoint to each configured address, and takes the cosignatures that come back. An address that fails
 * is tried again, ever more rarely; what it missed meanwhile is made up for by the newest one, which continues them all.
 */
@Component
class CheckpointSending {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int CONFLICT = 409;

    private final CheckpointSigner signer;
    private final MerkleTree tree;
    private final LogSettings settings;
    private final Acts acts;
    private final Clock clock;
    private final SentStore sent;
    private final Duration firstWait;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    CheckpointSending(
            CheckpointSigner signer,
            MerkleTree tree,
            LogSettings settings,
            Acts acts,
            Clock clock,
            SentStore sent,
            @Value("${registry.log.retry-after:30s}") Duration firstWait) {
        this.signer = signer;
        this.tree = tree;
        this.settings = settings;
        this.acts = acts;
        this.clock = clock;
        this.firstWait = firstWait;
        this.sent = sent;
    }

    /** How each address stands, in the order of the configuration. */
    List<SentTo> standing() {
        return sent.all();
    }

    /** Sends to every address that has not got this checkpoint and whose turn it is. Fails for none. */
    void send(KeptCheckpoint kept) {
        for (SentTo before : sent.all()) {
            // Another node may have taken over meanwhile; what both send is the same.
            if (signer.signs() && !before.has(kept) && before.isDue(clock.instant())) {
                sent.put(attempt(kept, before));
            }
        }
    }

    private SentTo attempt(KeptCheckpoint kept, SentTo before) {
        Instant now = clock.instant();
        try {
            HttpResponse<String> answer = post(kept, before.address(), before.size());
            if (before.isWitness() && answer.statusCode() == CONFLICT) {
                answer = post(kept, before.address(), toldSize(answer, kept));
            }
            if (answer.statusCode() / 100 != 2) {
                return before.failed(now, "HTTP " + answer.statusCode(), wait(before));
            }
            String body = answer.body();
            if (before.isWitness() || body.startsWith("\u2014 ")) {
                SignedNote note = SignedNote.parse(kept.note().text() + "\n" + body);
                signer.cosigned(note, settings.witnesses(), acts.today());
            }
            return before.got(kept, now);
        } catch (IOException | InvalidNote | IllegalArgumentException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return before.failed(now, why, wait(before));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return before.failed(now, "stopped", wait(before));
        }
    }

    private Duration wait(SentTo before) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(before.failures(), 12));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private HttpResponse<String> post(KeptCheckpoint kept, URI address, long old)
            throws IOException, InterruptedException {
        boolean witness = SentTo.isWitness(address);
        String body = witness ? proved(kept, old) : kept.note().toString();
        return client.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The request of C2SP tlog-witness: from which size on, that this tree continues it, the checkpoint. */
    private String proved(KeptCheckpoint kept, long old) {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        long size = kept.checkpoint().size();
        for (Hash hash : tree.consistencyProof(old, size).path()) {
            body.append(hash.toBase64()).append('\n');
        }
        return body.append('\n').append(kept.note()).toString();
    }

    private static long toldSize(HttpResponse<String> answer, KeptCheckpoint kept) throws IOException {
        String text = answer.body().strip();
        if (!text.matches("[0-9]{1,15}")
                || Long.parseLong(text) > kept.checkpoint().size()) {
            throw new IOException("HTTP 409, and no size of an older checkpoint");
        }
        return Long.parseLong(text);
    }
}
