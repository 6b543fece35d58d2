package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.visitors.People.Person;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.cultivation.domain.Role;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** The registers beside the enterprise register: who may write, and a page and a refusal for every kind of fact. */
@ExtendWith(SharedRegistry.class)
@TestInstance(Lifecycle.PER_CLASS)
class RegistersTest {

    /** Routes of the API that this class has tests for. */
    static final Set<String> API =
            Set.of("POST /api/registers/{register}", "POST /api/registers/{register}/{id}/{kind}/{move}");

    /** Forms that this class has tests for. */
    static final Set<String> FORMS = Set.of(
            "POST /registers/{register}",
            "POST /registers/{register}/{id}/record/{kind}/{move}",
            "POST /registers/{register}/{id}/amend/{sequence}",
            "POST /registers/{register}/{id}/amendments/{proposal}");

    private static final JsonMapper JSON = new JsonMapper();

    private final House house;
    private final Map<Register, String> entries = new EnumMap<>(Register.class);
    private String firm = "";

    RegistersTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void open_one_entry_of_each_register() {
        firm = house.cases.registered().code();
        for (Register register : Register.values()) {
            entries.put(
                    register,
                    switch (register) {
                        case ENTERPRISE -> firm;
                        case UNIT -> "120114";
                        default -> opened(register);
                    });
        }
    }

    private String opened(Register register) {
        Move opening = Kinds.opening(register).moves().getFirst();
        String official = opening.roles().contains(Role.CLERK) ? "clerk" : "first";
        Answer answer = house.registry.post(official, "/api/registers/" + register.stored(), body(register));
        assertThat(answer.status()).as(register + " " + answer.raw().body()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    /** An opening with the examples of its required fields. */
    private String body(Register register) {
        FactKind opening = Kinds.opening(register);
        return fact(values(opening.fields(opening.moves().getFirst())));
    }

    private String fact(Map<String, String> values) {
        return JSON.writeValueAsString(
                Map.of("values", values, "effectiveOn", house.cases.day(20), "basis", Map.of("document", "form")));
    }

    private Map<String, String> values(List<Field> fields) {
        Map<String, String> values = new HashMap<>();
        for (Field field : fields) {
            if (field.required()) {
                values.put(field.name(), field.register() == Register.ENTERPRISE ? firm : example(field));
            }
        }
        return values;
    }

    private static String example(Field field) {
        return field.type() == FieldType.UNIT ? "120114" : field.example();
    }

    private static String outcome(Answer answer) {
        if (answer.status() < 300) {
            return "ok";
        }
        return answer.status() == 403 ? answer.code() : answer.status() + " " + answer.code();
    }

    @Test
    void opening_an_entry_is_for_clerks_of_its_place() {
        Entitlement.CLERKS.holds(
                "open a brand",
                house.registry,
                () -> "brand",
                (person, register) -> outcome(
                        house.registry.post(person.account(), "/api/registers/" + register, body(Register.BRAND))),
                1);
    }

    @Test
    void recording_a_fact_is_for_clerks_of_the_entrys_place() {
        Entitlement.CLERKS.holds(
                "rename a brand",
                house.registry,
                () -> opened(Register.BRAND),
                (person, brand) -> outcome(house.registry.post(
                        person.account(),
                        "/api/registers/brand/" + brand + "/registration/renamed",
                        fact(Map.of("name", "Another name")))),
                1);
    }

    @Test
    void a_decision_of_the_city_is_for_its_reviewers() {
        // A belt belongs to no district, so those of a district are told that it is not theirs.
        new Entitlement("role role role ok unit unit role role role")
                .holds(
                        "recognise a belt",
                        house.registry,
                        () -> opened(Register.BELT),
                        (person, belt) -> outcome(house.registry.post(
                                person.account(),
                                "/api/registers/belt/" + belt + "/recognition/recognised-before",
                                fact(Map.of()))),
                        1);
    }

    @Test
    void an_amendment_is_proposed_by_one_and_settled_by_another_official_on_the_pages() {
        String brand = opened(Register.BRAND);
        Map<String, String> withdrawal = new HashMap<>(
                Map.of("amendment", "WITHDRAW", "amendReason", "entered by mistake", "amendBasis", "form"));
        String amend = "/registers/brand/" + brand + "/amend/0";
        for (Person person : People.ALL) {
            long head = house.registry.head();
            Seen seen = house.visitor(person.account()).post(amend, withdrawal);
            boolean may =
                    Set.of("clerk", "clerk.wuqing", "first", "first.wuqing").contains(person.account());
            assertThat(seen.status()).as(person.account()).isEqualTo(may ? 302 : 422);
            assertThat(house.registry.head() - head).as(person.account()).isEqualTo(may ? 1 : 0);
        }
        String settle = "/registers/brand/" + brand + "/amendments/1";
        Map<String, String> approval = Map.of("decision", "approve", "basisDocument", "form");
        for (String person : List.of("auditor", "leader", "clerk", "reviewer.dongli")) {
            assertThat(house.visitor(person).post(settle, approval).status())
                    .as(person)
                    .isEqualTo(422);
        }
        assertThat(house.visitor("first").post(settle, approval).status()).isEqualTo(302);
        assertThat(house.visitor("auditor").get("/registers/brand/" + brand).status())
                .as("its only fact was withdrawn")
                .isEqualTo(404);
    }

    @Test
    void every_kind_and_move_has_a_form_in_both_languages_and_says_what_is_missing() {
        List<String> flaws = new ArrayList<>();
        for (FactKind kind : Kinds.all()) {
            for (Move move : kind.moves()) {
                boolean recordsItself = move.roles().contains(Role.ADMINISTRATOR);
                Visitor official = house.visitor(
                        recordsItself ? "administrator" : move.roles().contains(Role.CLERK) ? "clerk" : "first");
                String path = "/registers/" + kind.register().stored() + "/" + entries.get(kind.register()) + "/record/"
                        + kind.name() + "/" + move.name();
                Seen form = official.get(path);
                if (move.workedOut()) {
                    if (form.status() != 422) {
                        flaws.add(path + ": a form for what a page of its own works out");
                    }
                    continue;
                }
                if (form.status() != 200) {
                    flaws.add(path + ": " + form.status());
                    continue;
                }
                Shape.flaws(form.page(), "en").forEach(flaw -> flaws.add(path + ": " + flaw));
                for (Field field : kind.fields(move)) {
                    if (form.page().select("[name=f-" + field.name() + "]").isEmpty()) {
                        flaws.add(path + ": no field " + field.name());
                    }
                }
                long head = house.registry.head();
                Seen refused = official.post(path, Map.of("effectiveOn", house.cases.day(1), "basisDocument", ""));
                String said = refused.page().select("#refusal").text();
                if (refused.status() != 422 || said.isBlank() || said.contains("refusal.")) {
                    flaws.add(path + ": " + refused.status() + " " + said);
                }
                if (house.registry.head() != head) {
                    flaws.add(path + ": recorded without a basis");
                }
            }
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void facts_that_are_restricted_show_to_those_entitled_only() {
        Answer recorded = house.registry.post(
                "clerk.wuqing",
                "/api/registers/enterprise/" + firm + "/credit-incident/recorded",
                fact(values(Kinds.find(Register.ENTERPRISE, "credit-incident")
                        .map(kind -> kind.fields(kind.moves().getFirst()))
                        .orElseThrow())));
        assertThat(recorded.status()).as(recorded.raw().body()).isEqualTo(200);
        String position = recorded.body().path("position").asString();
        for (Person person : People.ALL) {
            boolean entitled = !Set.of("clerk.dongli", "reviewer.dongli", "leader", "administrator")
                    .contains(person.account());
            for (String path : List.of(
                    "/api/registers/enterprise/" + firm,
                    "/api/registers/enterprise/" + firm + "/timeline",
                    "/api/feed?size=500")) {
                assertThat(house.registry
                                .get(person.account(), path)
                                .raw()
                                .body()
                                .contains("credit-incident"))
                        .as(path + " for " + person.account())
                        .isEqualTo(entitled);
            }
            for (String path : List.of("/enterprises/" + firm, "/ledger/" + position, "/ledger")) {
                Seen seen = house.visitor(person.account()).get(path);
                // The filter of the ledger names every type of fact there is.
                Document page = seen.page();
                page.select("option").remove();
                assertThat(page.select("main").text().contains("redit incident"))
                        .as(path + " for " + person.account())
                        .isEqualTo(entitled);
            }
        }
    }
}
