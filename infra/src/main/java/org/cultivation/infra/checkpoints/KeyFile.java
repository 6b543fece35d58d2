package org.cultivation.infra.checkpoints;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.SignerKey;
import org.cultivation.infra.note.VerifierKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything about the keys in one text that is replaced whole, in a file or a document of a database, so that a rotation cut off in the
 * middle has either happened or not.
 */
record KeyFile(String origin, List<LogKey> keys, List<SignedNote> rotations) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    KeyFile {
        keys = List.copyOf(keys);
        rotations = List.copyOf(rotations);
    }

    static KeyFile read(Path file) {
        try {
            return parse(Files.readString(file), KeySeal.none());
        } catch (IOException | InvalidNote | RuntimeException e) {
            throw new LogUnavailable("cannot read the keys in " + file.toAbsolutePath(), e);
        }
    }

    static KeyFile parse(String text, KeySeal seal) throws InvalidNote {
        JsonNode all = JSON.readTree(text);
        List<LogKey> keys = new ArrayList<>();
        for (JsonNode key : all.path("keys")) {
            keys.add(key(key, seal));
        }
        List<SignedNote> rotations = new ArrayList<>();
        for (JsonNode note : all.path("rotations")) {
            rotations.add(SignedNote.parse(note.asString("")));
        }
        String origin = all.path("origin").asString("");
        if (keys.isEmpty() || keys.getLast().signer() == null || !VerifierKey.isName(origin)) {
            throw new IllegalArgumentException("it has no origin or no key to sign with");
        }
        return new KeyFile(origin, keys, rotations);
    }

    private static LogKey key(JsonNode node, KeySeal seal) {
        String vkey = node.path("vkey").asString("");
        VerifierKey verifier = VerifierKey.parse(vkey);
        return new LogKey(
                verifier,
                node.has("skey") ? SignerKey.of(seal.open(node.path("skey").asString(""), vkey), verifier) : null,
                Instant.parse(node.path("since").asString("")),
                node.has("until") ? Instant.parse(node.path("until").asString("")) : null);
    }

    void write(Path file) throws IOException {
        replace(file, text(KeySeal.none()) + "\n");
    }

    String text(KeySeal seal) {
        ObjectNode all = JSON.createObjectNode();
        all.put("origin", origin);
        ArrayNode listed = all.putArray("keys");
        for (LogKey key : keys) {
            ObjectNode node = listed.addObject();
            String vkey = key.verifier().toString();
            node.put("vkey", vkey);
            SignerKey signer = key.signer();
            if (signer != null) {
                node.put("skey", seal.seal(signer.secret(), vkey));
            }
            node.put("since", key.since().toString());
            Instant until = key.until();
            if (until != null) {
                node.put("until", until.toString());
            }
        }
        ArrayNode notes = all.putArray("rotations");
        rotations.forEach(rotation -> notes.add(rotation.toString()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /** Replaces a file whole, for its owner only; when this returns the content is on the disk. */
    static void replace(Path file, String content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        OwnerOnly.file(part);
        Files.writeString(part, content, StandardCharsets.UTF_8);
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
