package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.application.pages.Refusals;
import org.cultivation.application.visitors.Cases.Firm;
import org.cultivation.application.visitors.People.Person;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of the pages, handed in by every role and scope. */
@ExtendWith(SharedRegistry.class)
class PageEntitlementTest {

    /** Every form has a test here, in {@link ImportEntitlementTest} or in {@link BulletinsTest}. */
    private static final Set<String> FORMS = Set.of(
            "POST /enterprises",
            "POST /enterprises/{code}/record/{fact}",
            "POST /enterprises/{code}/pool/{action}",
            "POST /enterprises/{code}/amend",
            "POST /enterprises/{code}/amend/{sequence}",
            "POST /enterprises/{code}/amendments/{proposal}",
            "POST /enterprises/{code}/contacts/name", // ContactsTest
            "POST /enterprises/{code}/contacts/reveal",
            "POST /enterprises/{code}/contacts/{person}/{act}",
            "POST /worklist/batch",
            "POST /worklist/batch/run",
            "POST /account/keys",
            "POST /bulletins/{period}/issue",
            "POST /plan/rules/{which}",
            "POST /plan/rules/{which}/try",
            "POST /checkpoints/cosignatures",
            "POST /rebuild", // RebuildPagesTest
            "POST /rebuild/cancel",
            "POST /rebuild/take-over",
            "POST /imports",
            "POST /imports/{id}/write",
            "POST /imports/{id}/cancel");

    private final House house;

    PageEntitlementTest(House house) {
        this.house = house;
    }

    /** A form that was taken leads on; one that was refused stands there again with the reason. */
    private String outcome(Person person, UnitCode firm, Seen seen) {
        if (seen.status() == 302) {
            return "ok";
        }
        if (seen.status() != 422) {
            return String.valueOf(seen.status());
        }
        String said = seen.page().select("#refusal").text();
        return Stream.of(
                        new Refusal("role.not-entitled", person.role()),
                        new Refusal("scope.other-unit", firm, person.scope()),
                        new Refusal("scope.city-only", person.scope()))
                .filter(refusal ->
                        said.contains(house.registry.bean(Refusals.class).text(refusal, Locale.ENGLISH)))
                .map(Refusal::code)
                .findFirst()
                .orElse(said);
    }

    private Entitlement.Deed<Firm> handingIn(String path, Map<String, String> fields) {
        return (person, firm) -> outcome(
                person, People.OWN, house.visitor(person.account()).post("/enterprises/" + firm.code() + path, fields));
    }

    @Test
    void every_form_has_an_expectation() {
        Set<String> expected = new TreeSet<>(FORMS);
        expected.addAll(RegistersTest.FORMS);
        expected.add("POST /registers/{register}/import"); // ImportEntitlementTest
        assertThat(Routes.writing(house.registry).stream()
                        .filter(route -> !route.contains(" /api/"))
                        .collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    /** The status decides who may; that is tried in full over the API, and here once for each action. */
    static List<PoolTable.Line> actions() {
        Set<PoolAction> seen = new TreeSet<>();
        return PoolTable.lines().stream()
                .filter(line -> seen.add(line.action()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void a_move_in_the_pool_is_for_its_role_and_scope(PoolTable.Line line) {
        line.who()
                .holds(
                        line.toString(),
                        house.registry,
                        () -> house.cases.at(line.status(), line.objected()),
                        handingIn("/pool/" + line.action().restName(), house.cases.form(1)),
                        1);
    }

    private Map<String, String> rules(String which) {
        Map<String, String> fields = new LinkedHashMap<>();
        house.visitor("leader")
                .get("/plan/rules/" + which)
                .page()
                .select("main [name]")
                .forEach(field -> {
                    String value = field.tagName().equals("select")
                            ? field.select("option[selected]").attr("value")
                            : field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
                    fields.put(field.attr("name"), value);
                });
        fields.remove("idempotencyKey");
        fields.remove("_csrf"); // the leader's
        fields.put("version", "page-" + house.registry.head());
        fields.put("effectiveOn", house.cases.day(0));
        fields.put("basisDocument", "order 9");
        return fields;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "entities"})
    void rules_are_published_by_administrators_of_the_city(String which) {
        Entitlement.ADMINISTRATORS.holds(
                which,
                house.registry,
                () -> rules(which),
                (person, fields) -> outcome(
                        person, People.OWN, house.visitor(person.account()).post("/plan/rules/" + which, fields)),
                1);
    }

    @Test
    void everybody_may_try_a_rule_and_sees_who_would_leave_and_nothing_is_recorded() {
        String code = house.cases.at(PoolStatus.IN_POOL, false).code();
        Map<String, String> fields = rules("pool");
        fields.putAll(Map.of(
                "id0",
                "far-away",
                "step0",
                "ENTER",
                "when0",
                "it.district == '120225'",
                "text0",
                "no",
                "english0",
                "no"));
        for (Person person : People.ALL) {
            long head = house.registry.head();
            Seen seen = house.visitor(person.account()).post("/plan/rules/pool/try", fields);
            assertThat(seen.status()).as(person.account()).isEqualTo(200);
            assertThat(seen.page().select("tr:has(.badge.bad) a[href=/enterprises/" + code + "]"))
                    .hasSize(1);
            assertThat(seen.page().select("#when0").text()).isEqualTo("it.district == '120225'");
            assertThat(house.registry.head()).isEqualTo(head);
        }
        fields.put("when0", "it.district is far");
        Seen wrong = house.visitor("leader").post("/plan/rules/pool/try", fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#refusal").text()).contains("far-away", "is not valid CEL");
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                arguments("rename", Map.of("name", "Another name")),
                arguments("relocate", Map.of("unit", "120114", "address", "Another street 1")),
                arguments("classify", Map.of("kinds", "LOGISTICS")),
                arguments("activity", Map.of("lastActiveOn", "2026-01-05", "modes", "9710")),
                arguments("deregister", Map.of("reason", "licence given back")));
    }

    private Map<String, String> based(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("effectiveOn", house.cases.day(1));
        all.put("basisDocument", "form");
        return all;
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_about_a_firm_is_for_clerks_of_its_place(String fact, Map<String, String> fields) {
        Entitlement.CLERKS.holds(
                fact, house.registry, house.cases::registered, handingIn("/record/" + fact, based(fields)), 1);
    }

    @Test
    void registering_is_for_clerks_of_the_place() {
        Entitlement.CLERKS.holds(
                "register",
                house.registry,
                Cases::freshCode,
                (person, code) -> outcome(
                        person,
                        People.OWN,
                        house.visitor(person.account())
                                .post(
                                        "/enterprises",
                                        based(Map.of(
                                                "code",
                                                code,
                                                "name",
                                                "Firm " + code,
                                                "unit",
                                                "120114",
                                                "kinds",
                                                "PLATFORM")))),
                1);
    }

    @Test
    void amendments_are_proposed_by_clerks_and_reviewers_and_settled_by_reviewers() {
        Map<String, String> reasoned = Map.of("amendReason", "registered by mistake", "amendBasis", "form");
        Map<String, String> withdrawal = new HashMap<>(reasoned);
        withdrawal.put("amendment", "WITHDRAW");
        Entitlement.BOTH.holds(
                "withdraw", house.registry, house.cases::registered, handingIn("/amend/0", withdrawal), 1);
        Map<String, String> merger = new HashMap<>(reasoned);
        merger.put("survivor", house.cases.registered().code());
        Entitlement.BOTH.holds("merge", house.registry, house.cases::registered, handingIn("/amend", merger), 1);
        for (String decision : new String[] {"approve", "decline"}) {
            Entitlement.REVIEWERS.holds(
                    decision,
                    house.registry,
                    house.cases::proposed,
                    handingIn(
                            "/amendments/1",
                            Map.of("decision", decision, "reason", "seen the file", "basisDocument", "form")),
                    1);
        }
    }

    @Test
    void a_batch_takes_only_the_firms_its_visitor_may_act_on() {
        for (PoolTable.Line line : actions()) {
            if (line.action() != PoolAction.NOMINATE && line.action() != PoolAction.OPEN_NOTICE) {
                continue;
            }
            for (Person person : People.ALL) {
                boolean may = line.action() == PoolAction.NOMINATE
                        ? Set.of("clerk", "clerk.wuqing").contains(person.account())
                        : person.account().equals("first");
                Firm firm = house.cases.at(line.status(), false);
                Map<String, String> fields = new HashMap<>(house.cases.form(1));
                fields.put("code", firm.code());
                long head = house.registry.head();
                Visitor visitor = house.visitor(person.account());
                assertThat(visitor.post("/worklist/batch", fields).status())
                        .as(person.account() + " looks")
                        .isEqualTo(200);
                assertThat(house.registry.head()).isEqualTo(head);
                fields.put("action", line.action().restName());
                Seen run = visitor.post("/worklist/batch/run", fields);
                assertThat(run.status()).as(person.account() + " runs").isEqualTo(302);
                assertThat(visitor.get(run.location()).status()).isEqualTo(200);
                assertThat(house.registry.head() - head).as(person + " " + line).isEqualTo(may ? 1 : 0);
            }
        }
    }

    @Test
    void settings_are_for_anybody_and_are_no_facts() {
        Entitlement.ANYBODY.holds(
                "keys",
                house.registry,
                () -> "on",
                (person, value) -> outcome(
                        person,
                        People.OWN,
                        house.visitor(person.account()).post("/account/keys", Map.of("keys", value))),
                0);
    }

    @Test
    void cosignatures_are_taken_from_auditors_and_administrators_and_are_no_facts() {
        for (Person person : People.ALL) {
            long head = house.registry.head();
            boolean may = Set.of("auditor", "administrator").contains(person.account());
            Seen seen = house.visitor(person.account()).post("/checkpoints/cosignatures", Map.of("note", "no note"));
            assertThat(seen.status()).as(person.account()).isEqualTo(may ? 422 : 403);
            assertThat(house.registry.head()).isEqualTo(head);
        }
    }

    @Test
    void a_district_sees_no_action_offered_on_the_firm_of_another() {
        Firm firm = house.cases.at(PoolStatus.NOMINATED, false);
        for (String reader : new String[] {"reviewer.dongli", "clerk.dongli", "auditor", "leader", "administrator"}) {
            Seen seen = house.visitor(reader).get("/enterprises/" + firm.code());
            assertThat(seen.page().select("main a[href*=/pool/], main a[href*=/record/], main a[href*=/amend]"))
                    .as(reader)
                    .isEmpty();
        }
        assertThat(house.visitor("first.wuqing")
                        .get("/enterprises/" + firm.code())
                        .page()
                        .select("main a[href*=/pool/pass-first-review]"))
                .isNotEmpty();
    }
}
