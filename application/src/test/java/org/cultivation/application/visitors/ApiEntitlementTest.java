package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.visitors.Cases.Firm;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.domain.enterprise.PoolStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every write of the API, by every role and scope. */
@ExtendWith(SharedRegistry.class)
class ApiEntitlementTest {

    private static final String BASIS = ",\"basis\":{\"document\":\"form\"}}";

    /** Routes whose expectations stand in the table below. */
    private static final Set<String> ABOUT_FIRMS = Set.of(
            "POST /api/enterprises/{code}/names",
            "POST /api/enterprises/{code}/relocation",
            "POST /api/enterprises/{code}/classification",
            "POST /api/enterprises/{code}/activity",
            "POST /api/enterprises/{code}/deregistration");

    /** Routes that have a test of their own: here, or {@link ImportEntitlementTest} for imports. */
    private static final Set<String> BY_NAME = Set.of(
            "POST /api/enterprises",
            "POST /api/enterprises/{code}/pool/{action}",
            "POST /api/pool/batches/{action}",
            "POST /api/enterprises/{code}/amendments",
            "POST /api/enterprises/{code}/amendments/{proposal}/approve",
            "POST /api/enterprises/{code}/amendments/{proposal}/decline",
            "POST /api/enterprises/{code}/contacts", // ContactsTest
            "POST /api/enterprises/{code}/contacts/reveal",
            "POST /api/enterprises/{code}/contacts/{person}/details",
            "POST /api/enterprises/{code}/contacts/{person}/{act:withdraw|request-erasure|erase|decline-erasure}",
            "POST /api/counting-rules",
            "POST /api/pool-rules",
            "POST /api/evidence",
            "POST /api/bulletins",
            "POST /api/checkpoints/cosignatures",
            "POST /api/rebuilds", // RebuildPagesTest
            "POST /api/rebuilds/last/cancel",
            "POST /api/rebuilds/last/take-over",
            "POST /api/imports",
            "POST /api/imports/{id}/write",
            "POST /api/imports/{id}/cancel");

    private final House house;

    ApiEntitlementTest(House house) {
        this.house = house;
    }

    private static String outcome(Answer answer) {
        if (answer.status() < 300) {
            return "ok";
        }
        // A refusal for role or scope is 403 and nothing else.
        return answer.status() == 403 ? answer.code() : answer.status() + " " + answer.code();
    }

    private Entitlement.Deed<Firm> posting(String path, String body) {
        return (person, firm) ->
                outcome(house.registry.post(person.account(), "/api/enterprises/" + firm.code() + path, body));
    }

    @Test
    void every_writing_route_has_an_expectation() {
        Set<String> expected = new TreeSet<>(ABOUT_FIRMS);
        expected.addAll(BY_NAME);
        expected.addAll(RegistersTest.API);
        expected.add("POST /api/registers/{register}/imports"); // ImportEntitlementTest
        assertThat(Routes.writing(house.registry).stream()
                        .filter(route -> route.contains(" /api/"))
                        .collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("org.cultivation.application.visitors.PoolTable#lines")
    void a_move_in_the_pool_is_for_its_role_and_scope(PoolTable.Line line) {
        line.who()
                .holds(
                        line.toString(),
                        house.registry,
                        () -> house.cases.at(line.status(), line.objected()),
                        posting("/pool/" + line.action().restName(), house.cases.json(1)),
                        1);
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                arguments("/names", "{\"name\":\"Another name\""),
                arguments("/relocation", "{\"unit\":\"120114\",\"address\":\"Another street 1\""),
                arguments("/classification", "{\"kinds\":[\"LOGISTICS\"]"),
                arguments("/activity", "{\"lastActiveOn\":\"2026-01-05\",\"modes\":[\"9710\"]"),
                arguments("/deregistration", "{\"reason\":\"licence given back\""));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_about_a_firm_is_for_clerks_of_its_place(String path, String body) {
        assertThat(ABOUT_FIRMS).contains("POST /api/enterprises/{code}" + path);
        Entitlement.CLERKS.holds(path, house.registry, house.cases::registered, posting(path, body + BASIS), 1);
    }

    @Test
    void registering_is_for_clerks_of_the_place() {
        Entitlement.CLERKS.holds(
                "register",
                house.registry,
                Cases::freshCode,
                (person, code) -> outcome(house.registry.post(
                        person.account(), "/api/enterprises", Cases.registration(code, house.cases.day(2)))),
                1);
    }

    @Test
    void a_row_of_a_batch_is_refused_as_the_firm_alone_would_be() {
        Entitlement.CLERKS.holds(
                "batch",
                house.registry,
                () -> house.cases.at(PoolStatus.NOT_NOMINATED, false),
                (person, firm) -> row(house.registry.post(
                        person.account(),
                        "/api/pool/batches/nominate",
                        "{\"codes\":[\"" + firm.code() + "\"],\"action\":" + house.cases.json(1) + "}")),
                1);
        Entitlement.CITY_REVIEWERS.holds(
                "batch",
                house.registry,
                () -> house.cases.at(PoolStatus.SECOND_REVIEW_PASSED, false),
                (person, firm) -> row(house.registry.post(
                        person.account(),
                        "/api/pool/batches/open-notice",
                        "{\"codes\":[\"" + firm.code() + "\"],\"action\":" + house.cases.json(1) + "}")),
                1);
    }

    private static String row(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("rows").get(0).path("refusal").asString("ok");
    }

    @Test
    void amendments_are_proposed_by_clerks_and_reviewers_and_settled_by_reviewers() {
        Entitlement.BOTH.holds(
                "propose",
                house.registry,
                house.cases::registered,
                (person, firm) -> outcome(house.registry.post(
                        person.account(), "/api/enterprises/" + firm.code() + "/amendments", Cases.proposal(firm))),
                1);
        for (String settle : new String[] {"approve", "decline"}) {
            // An approval records that it was approved by recording the amendment itself.
            Entitlement.REVIEWERS.holds(
                    settle,
                    house.registry,
                    house.cases::proposed,
                    posting("/amendments/1/" + settle, "{\"reason\":\"seen the file\"" + BASIS),
                    1);
        }
    }

    @Test
    void evidence_is_filed_by_those_who_record_and_is_no_fact() {
        new Entitlement("ok ok ok ok ok ok door door door")
                .holds(
                        "evidence",
                        house.registry,
                        () -> "the licence",
                        (person, file) -> outcome(house.registry.post(person.account(), "/api/evidence", file)),
                        0);
    }

    @Test
    void cosignatures_are_taken_from_auditors_and_administrators_and_are_no_facts() {
        for (People.Person person : People.ALL) {
            long head = house.registry.head();
            boolean may = Set.of("auditor", "administrator").contains(person.account());
            Answer answer = house.registry.send(house.registry
                    .request(person.account(), "/api/checkpoints/cosignatures")
                    .header("Content-Type", "text/plain")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("no note")));
            assertThat(answer.status()).as(person.account()).isEqualTo(may ? 422 : 403);
            assertThat(answer.code()).isEqualTo(may ? "log.cosignature" : "http.403");
            assertThat(house.registry.head()).isEqualTo(head);
        }
    }

    @Test
    void a_refusal_says_why_in_words_of_the_reader() {
        Firm firm = house.cases.registered();
        Answer refused = house.registry.post(
                "clerk.dongli", "/api/enterprises/" + firm.code() + "/pool/nominate", house.cases.json(1));
        assertThat(refused.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body().path("detail").asString())
                .contains("Wuqing")
                .contains("Dongli")
                .doesNotContain("120114");
        assertThat(refused.body().path("arguments").get(0).asString()).isEqualTo("120114");
    }
}
