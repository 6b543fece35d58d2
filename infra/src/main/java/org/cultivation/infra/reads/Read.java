package org.cultivation.infra.reads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One reading: who, what, when, why, and what came of it.
 *
 * @param number place in the log, from 0; -1 while it has none
 * @param account empty where nobody was signed in
 * @param address path and query
 * @param what kinds of restricted facts, {@code contact}, {@code file} or {@code feed}
 * @param rows how many were shown; null when not known
 * @param reason as stated; null where none is asked
 * @param outcome the HTTP status
 */
public record Read(
        long number,
        Instant at,
        String account,
        String role,
        String scope,
        String address,
        List<String> what,
        @Nullable Long rows,
        @Nullable String reason,
        int outcome) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Read {
        what = List.copyOf(what);
    }

    /** With the members that make it an entry. */
    ObjectNode json(long place, String previous) {
        ObjectNode all = JSON.createObjectNode();
        all.put("number", place);
        all.put("at", at.toString());
        all.put("account", account);
        all.put("role", role);
        all.put("scope", scope);
        all.put("address", address);
        what.forEach(all.putArray("what")::add);
        if (rows != null) {
            all.put("rows", rows);
        }
        if (reason != null) {
            all.put("reason", reason);
        }
        all.put("outcome", outcome);
        all.put("previous", previous);
        return all;
    }

    /** @throws IllegalArgumentException when it is not such JSON */
    public static Read of(StoredRead stored) {
        JsonNode all = JSON.readTree(stored.json());
        return new Read(
                all.path("number").asLong(),
                Instant.parse(all.path("at").asString("")),
                all.path("account").asString(""),
                all.path("role").asString(""),
                all.path("scope").asString(""),
                all.path("address").asString(""),
                all.path("what").valueStream().map(JsonNode::asString).toList(),
                all.has("rows") ? Long.valueOf(all.path("rows").asLong()) : null,
                all.has("reason") ? all.path("reason").asString("") : null,
                all.path("outcome").asInt());
    }
}
