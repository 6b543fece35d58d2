package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.infra.reads.Read;
import org.cultivation.infra.reads.ReadLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is read or taken out is in the log of reads, wherever it is. */
@ExtendWith(SharedRegistry.class)
class ReadsTest {

    private final House house;
    private final ReadLog log;

    ReadsTest(House house) {
        this.house = house;
        this.log = house.registry.bean(ReadLog.class);
    }

    private Read last() {
        return log.latest(read -> true, 1).getFirst();
    }

    /** Routes whose answers are bytes, by what Spring knows of their handlers. */
    private List<String> handingOut() {
        List<String> routes = new ArrayList<>();
        house.registry
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    String answer = handler.getMethod().getGenericReturnType().getTypeName();
                    boolean file = handler.getMethod().getReturnType() == ResponseEntity.class
                            && (answer.contains("byte[]") || answer.contains("Resource"));
                    boolean odd =
                            answer.contains("Stream") || answer.equals("void") || answer.contains("byte[]") && !file;
                    if (handler.getBeanType().getName().startsWith("org.cultivation") && (file || odd)) {
                        routes.addAll(mapping.getPatternValues());
                    }
                });
        return routes;
    }

    private Map<String, String> addresses() {
        Story story = house.story();
        String firm = "/enterprises/" + story.reviewed();
        return Map.ofEntries(
                Map.entry("/enterprises/export.csv", "/enterprises/export.csv"),
                Map.entry("/api/enterprises/export", "/api/enterprises/export?format=csv"),
                Map.entry("/registers/{register}/export.{format:xlsx|csv}", "/registers/park/export.csv"),
                Map.entry("/registers/{register}/import-template", "/registers/park/import-template?kind=tenancy"),
                Map.entry(
                        "/api/registers/{register}/import-template",
                        "/api/registers/park/import-template?kind=tenancy&move=began"),
                Map.entry("/imports/template", "/imports/template"),
                Map.entry("/api/imports/template", "/api/imports/template"),
                Map.entry("/imports/{id}/annotated", "/imports/" + story.importId() + "/annotated"),
                Map.entry("/api/imports/{id}/annotated", "/api/imports/" + story.importId() + "/annotated"),
                Map.entry("/ledger/export.xlsx", "/ledger/export.xlsx?actor=clerk"),
                Map.entry("/difference/{what}/export.xlsx", "/difference/parks/export.xlsx"),
                Map.entry("/rebuild/changes.csv", "/rebuild/changes.csv"),
                Map.entry("/bulletins/{period}.{format:docx|pdf}", "/bulletins/2025-Q4.pdf"),
                Map.entry("/api/bulletins/{period}.{format:docx|pdf}", "/api/bulletins/2025-Q4.docx"),
                Map.entry("/evidence/{sha256}", "/evidence/" + story.evidence()),
                Map.entry("/api/evidence/{sha256}", "/api/evidence/" + story.evidence()),
                Map.entry("/ledger/{position}/proof", "/ledger/3/proof"),
                Map.entry("/api/ledger/{position}/proof", "/api/ledger/3/proof"),
                Map.entry("/ledger/{position}/entry", "/ledger/3/entry"),
                Map.entry("/api/ledger/{position}/entry", "/api/ledger/3/entry"),
                Map.entry("/tile/entries/{path}", "/tile/entries/000"),
                Map.entry("/reads/export.xlsx", "/reads/export.xlsx"));
    }

    @Test
    void every_file_that_goes_out_is_recorded() {
        Map<String, String> addresses = addresses();
        List<String> flaws = new ArrayList<>();
        for (String route : handingOut()) {
            if (route.matches("/(api/)?checkpoint.*|/tile/\\{level.*")) {
                continue; // hashes and signatures, for everybody
            }
            String address = addresses.entrySet().stream()
                    .filter(one -> one.getKey().equals(route)
                            || route.startsWith("/tile/entries") && one.getKey().startsWith("/tile/entries"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            if (address.isEmpty()) {
                flaws.add(route + " has no example here");
                continue;
            }
            long before = log.end().count();
            boolean api = address.startsWith("/api/") || address.startsWith("/tile/");
            int status = api
                    ? house.registry.get("auditor", address).status()
                    : house.visitor("auditor").get(address).status();
            if (status != 200 && address.startsWith("/tile/")) {
                continue; // too few facts for a full bundle: TileEndpointsTest
            }
            if (status != 200
                    || log.end().count() != before + 1
                    || !last().address().equals(address)) {
                flaws.add(address + ": " + status + ", " + (log.end().count() - before) + " recorded");
            }
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void an_export_is_recorded_with_who_what_when_and_how_many() {
        house.story();
        house.visitor("clerk.wuqing").get("/registers/park/export.xlsx?unit=120110");
        Read read = last();
        assertThat(read.account()).isEqualTo("clerk.wuqing");
        assertThat(read.role()).isEqualTo("CLERK");
        assertThat(read.scope()).isEqualTo("120114");
        assertThat(read.address()).isEqualTo("/registers/park/export.xlsx?unit=120110");
        assertThat(read.what()).containsExactly("file");
        assertThat(read.rows()).isNotNull().isPositive();
        assertThat(read.outcome()).isEqualTo(200);
        assertThat(house.visitor("auditor")
                        .get("/reads")
                        .page()
                        .select("tbody tr:first-child")
                        .text())
                .contains("clerk.wuqing", "/registers/park/export.xlsx?unit=120110");
    }

    @Test
    void reading_restricted_facts_is_recorded_and_reading_others_is_not() {
        String firm = house.cases.registered().code();
        String further = "/api/registers/enterprise/" + firm;
        long before = log.end().count();
        house.registry.get("clerk", further);
        house.visitor("clerk").get("/enterprises/" + firm);
        assertThat(log.end().count()).isEqualTo(before);
        house.registry.post(
                "clerk",
                further + "/leniency/recorded",
                "{\"values\":{\"number\":\"1\",\"measure\":\"lighter-penalty\",\"first\":\"true\",\"minor\":\"true\","
                        + "\"corrected\":\"true\",\"authority\":\"Market\"},\"basis\":{\"document\":\"form\"}}");
        for (String address : List.of(further, further + "/timeline", "/api/facts?subject=" + firm)) {
            before = log.end().count();
            house.registry.get("clerk", address);
            assertThat(log.end().count()).as(address).isEqualTo(before + 1);
            assertThat(last().what()).as(address).contains("enterprise.leniency");
            assertThat(last().address()).isEqualTo(address);
        }
        house.visitor("clerk").get("/enterprises/" + firm);
        assertThat(last().what()).containsExactly("enterprise.leniency");
        before = log.end().count();
        house.registry.get("leader", further);
        house.visitor("leader").get("/enterprises/" + firm);
        assertThat(log.end().count()).as("who sees nothing of it").isEqualTo(before);
    }

    @Test
    void who_reveals_contact_persons_is_recorded_with_the_reason_and_so_is_who_may_not() {
        String firm = house.story().reviewed();
        house.visitor("first").post("/enterprises/" + firm + "/contacts/reveal", Map.of("contact-reason", "a call"));
        assertThat(last().what()).containsExactly("contact");
        assertThat(last().reason()).isEqualTo("a call");
        assertThat(last().rows()).isEqualTo(1);
        house.registry.post("leader", "/api/enterprises/" + firm + "/contacts/reveal", "{\"reason\":\"curious\"}");
        assertThat(last().account()).isEqualTo("leader");
        assertThat(last().outcome()).isEqualTo(403);
    }

    @Test
    void feeds_are_recorded_and_the_log_is_for_auditors() {
        house.registry.get("clerk", "/api/feed?size=3");
        assertThat(last().what()).contains("feed");
        house.registry.get("auditor", "/api/reads?size=5");
        assertThat(last().address()).isEqualTo("/api/reads?size=5");
        for (String account : List.of("clerk", "first", "leader", "administrator")) {
            assertThat(house.registry.get(account, "/api/reads").status()).isEqualTo(403);
        }
        assertThat(house.registry
                        .get("auditor", "/api/reads?account=leader&size=5")
                        .body()
                        .path("reads"))
                .allSatisfy(read -> assertThat(read.path("account").asString()).isEqualTo("leader"));
    }
}
