package org.cultivation.application.transparency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cultivation.application.commands.Acts;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.LogKey;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.SignedNote;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Kept checkpoints, the keys, where checkpoints are sent, and cosignatures of witnesses. */
@RestController
class CheckpointApi {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final int LONGEST = 100_000;

    private final CheckpointSigner signer;
    private final LogSettings settings;
    private final CheckpointSending sending;
    private final Acts acts;

    CheckpointApi(CheckpointSigner signer, LogSettings settings, CheckpointSending sending, Acts acts) {
        this.signer = signer;
        this.settings = settings;
        this.sending = sending;
        this.acts = acts;
    }

    /** @param rotations notes that both keys signed */
    record Log(
            String origin,
            List<String> keys,
            List<String> rotations,
            List<String> witnesses,
            List<SentTo> sentTo,
            List<CheckpointRow> checkpoints,
            List<String> damaged) {}

    /** All of them, the newest first, and how each stands to the tree of now. */
    @GetMapping("/api/checkpoints")
    Log checkpoints() {
        return new Log(
                signer.keys().origin(),
                signer.keys().all().stream().map(LogKey::toString).toList(),
                signer.keys().rotations().stream().map(SignedNote::toString).toList(),
                settings.witnesses().stream().map(Object::toString).toList(),
                sending.standing(),
                signer.kept().all().reversed().stream()
                        .map(kept -> CheckpointRow.of(kept, signer, settings.witnesses()))
                        .toList(),
                signer.kept().damaged());
    }

    /** One as it is kept: a signed note. */
    @GetMapping({"/api/checkpoints/{name}", "/checkpoints/{name}"})
    ResponseEntity<byte[]> one(@PathVariable String name) {
        return signer.kept()
                .find(name)
                .map(kept -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("checkpoint-" + name + ".txt")
                                        .build()
                                        .toString())
                        .body(kept.note().toString().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new Refusal("log.no-checkpoint", name));
    }

    /**
     * Takes cosignatures of a checkpoint of this log: the note with the witness's line below it.
     *
     * @throws Refusal {@code log.cosignature} when a line of a known witness is wrong, or there is none
     */
    @PostMapping(path = "/api/checkpoints/cosignatures", consumes = MediaType.TEXT_PLAIN_VALUE)
    CheckpointRow cosigned(@RequestBody byte[] note) {
        return take(note);
    }

    CheckpointRow take(byte[] note) {
        Refusal.when(note.length > LONGEST, "log.cosignature", "length " + note.length);
        try {
            return CheckpointRow.of(
                    signer.cosigned(SignedNote.parse(note), settings.witnesses(), acts.today()),
                    signer,
                    settings.witnesses());
        } catch (InvalidNote e) {
            throw new Refusal("log.cosignature", String.valueOf(e.getMessage()));
        } catch (LogUnavailable e) {
            throw new Refusal("log.unavailable", String.valueOf(e.getMessage()));
        }
    }
}
