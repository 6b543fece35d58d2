package org.cultivation.application.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.infra.directory.OwnerOnly;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which address took which checkpoint, in {@code log/sent.json}: a restart sends nothing twice. */
final class SentFile implements SentStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<URI, SentTo> byAddress = new LinkedHashMap<>();

    SentFile(Path directory, List<URI> addresses) {
        file = directory.resolve("log").resolve("sent.json");
        try {
            JsonNode kept = Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
            for (URI address : addresses) {
                JsonNode one = kept.path(address.toString());
                byAddress.put(
                        address,
                        one.isMissingNode()
                                ? SentTo.never(address)
                                : new SentTo(
                                        address,
                                        one.path("name").asString(""),
                                        one.path("size").asLong(0),
                                        Instant.parse(one.path("at").asString("")),
                                        0,
                                        null,
                                        null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public synchronized List<SentTo> all() {
        return List.copyOf(byAddress.values());
    }

    @Override
    public synchronized void put(SentTo standing) {
        byAddress.put(standing.address(), standing);
        if (standing.failure() != null) {
            return;
        }
        ObjectNode all = JSON.createObjectNode();
        byAddress.values().stream().filter(one -> one.at() != null).forEach(one -> {
            ObjectNode node = all.putObject(one.address().toString());
            node.put("name", one.name());
            node.put("size", one.size());
            node.put("at", String.valueOf(one.at()));
        });
        try {
            Path part = file.resolveSibling("sent.json.part");
            OwnerOnly.file(part);
            Files.writeString(part, JSON.writeValueAsString(all));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
