package org.cultivation.verifier.remote;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cultivation.projections.targets.Member;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.numbers.RecountedNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server for the same number of the same day as known at the same position, and names every difference. */
public final class ServerNumbers {

    private static final int PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Server server;

    public ServerNumbers(Server server) {
        this.server = server;
    }

    /** How what the server says differs from {@code number}; empty when it does not. */
    public List<Finding> differences(RecountedNumber number) throws IOException {
        List<Finding> found = new ArrayList<>();
        String where = number.target() + " on " + number.on();
        String question = "?on=" + number.on() + "&knownOn=%23" + number.position();
        String said = value(JSON.readTree(server.get("/api/targets" + question)), number.target());
        String recomputed =
                number.standing() == null ? "" : number.standing().actual().toPlainString();
        if (said.isEmpty() != recomputed.isEmpty()
                || !said.isEmpty() && new BigDecimal(said).compareTo(new BigDecimal(recomputed)) != 0) {
            found.add(Finding.in(
                    where,
                    What.NUMBER,
                    "the server says " + (said.isEmpty() ? "nothing" : said) + ", from the entries it is "
                            + number.value()));
        }
        compare(where, "counts", members(number.target(), question, true), number.counted(), found);
        compare(where, "does not count", members(number.target(), question, false), number.excluded(), found);
        return found;
    }

    private static String value(JsonNode standings, String target) {
        for (JsonNode standing : standings) {
            if (standing.path("goal").path("id").asString("").equals(target)) {
                return standing.path("actual").asString("");
            }
        }
        return "";
    }

    private Map<String, List<Long>> members(String target, String question, boolean counted) throws IOException {
        Map<String, List<Long>> members = new HashMap<>();
        long total = 1;
        for (int page = 1; (page - 1L) * PAGE < total; page++) {
            JsonNode answer = JSON.readTree(server.get("/api/targets/" + target + "/members" + question + "&counted="
                    + counted + "&page=" + page + "&size=" + PAGE));
            total = answer.path("total").asLong();
            for (JsonNode row : answer.path("rows")) {
                List<Long> positions = new ArrayList<>();
                row.path("positions").forEach(position -> positions.add(position.asLong()));
                members.put(row.path("code").asString(""), positions);
            }
        }
        return members;
    }

    private static void compare(
            String where, String does, Map<String, List<Long>> said, List<Member> members, List<Finding> found) {
        Map<String, List<Long>> recomputed = new HashMap<>();
        members.forEach(member -> recomputed.put(member.code(), member.positions()));
        TreeSet<String> codes = new TreeSet<>(said.keySet());
        codes.addAll(recomputed.keySet());
        for (String code : codes) {
            List<Long> server = said.get(code);
            List<Long> entries = recomputed.get(code);
            if (server == null) {
                found.add(Finding.in(
                        where, What.NUMBER, "from the entries one " + does + " " + code + ", the server is silent"));
            } else if (entries == null) {
                found.add(Finding.in(
                        where,
                        What.NUMBER,
                        "the server " + does + " " + code + ", which does not follow from the entries"));
            } else if (!server.equals(entries)) {
                found.add(Finding.in(
                        where,
                        What.NUMBER,
                        "the server rests " + code + " on facts " + server + ", it rests on " + entries));
            }
        }
    }
}
