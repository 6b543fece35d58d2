package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.imports.Column;
import org.cultivation.application.imports.FirmListFile;
import org.cultivation.application.visitors.People.Person;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports by every role and scope: clerks hand in lists, and only the one who did so may write or stop it. */
@ExtendWith(SharedRegistry.class)
class ImportEntitlementTest {

    private static final Entitlement CLERKS_ANYWHERE = new Entitlement("ok ok ok role role role role role role");

    private final House house;

    ImportEntitlementTest(House house) {
        this.house = house;
    }

    private static byte[] list() {
        String code = Cases.freshCode();
        return FirmListFile.with(Column.CODE, Column.NAME, Column.UNIT)
                .row(code, "Listed firm " + code, "120114")
                .bytes();
    }

    private Answer sent(Person person, String path, byte[] body) {
        return house.registry.send(
                house.registry.request(person.account(), path).POST(BodyPublishers.ofByteArray(body)));
    }

    private static String code(Answer answer) {
        return answer.status() < 300 ? "ok" : answer.code();
    }

    @Test
    void handing_in_a_list_is_for_clerks_and_records_nothing() {
        CLERKS_ANYWHERE.holds(
                "api",
                house.registry,
                ImportEntitlementTest::list,
                (person, file) -> code(sent(person, "/api/imports", file)),
                0);
        CLERKS_ANYWHERE.holds(
                "page",
                house.registry,
                ImportEntitlementTest::list,
                (person, file) -> {
                    Seen seen = house.visitor(person.account()).upload("/imports", "list.xlsx", file);
                    return seen.status() == 302
                            ? "ok"
                            : seen.status() == 422
                                            && seen.page()
                                                    .select("#refusal")
                                                    .text()
                                                    .contains("role")
                                    ? "role.not-entitled"
                                    : seen.status() + " " + seen.text();
                },
                0);
    }

    /** A figure without a row that holds: what is tried is who may hand the list in. */
    private static byte[] facts() {
        return new FirmListFile()
                .row("Credit code", "period", "mode", "direction", "amount", "source")
                .row(Cases.freshCode(), "2026-01", "9710", "export", "5", "Customs")
                .bytes();
    }

    @Test
    void handing_in_a_list_of_facts_is_for_those_who_may_record_them() {
        CLERKS_ANYWHERE.holds(
                "api",
                house.registry,
                ImportEntitlementTest::facts,
                (person, file) -> code(sent(person, "/api/registers/enterprise/imports?kind=trade-value", file)),
                0);
        CLERKS_ANYWHERE.holds(
                "page",
                house.registry,
                ImportEntitlementTest::facts,
                (person, file) -> {
                    Seen seen = house.visitor(person.account())
                            .upload("/registers/enterprise/import?list=trade-value/reported", "list.xlsx", file);
                    return seen.status() == 302
                            ? "ok"
                            : seen.page().select("#refusal").text().contains("role")
                                    ? "role.not-entitled"
                                    : seen.status() + " " + seen.text();
                },
                0);
        new Entitlement("role role role ok city city role role role")
                .holds(
                        "scores are the city's",
                        house.registry,
                        () -> new FirmListFile()
                                .row("unit", "period", "model", "score")
                                .row("120114", "2025", "no-model", "90")
                                .bytes(),
                        (person, file) -> code(sent(person, "/api/registers/unit/imports?kind=district-score", file)),
                        0);
    }

    @Test
    void a_row_of_another_district_is_not_written() {
        for (Person person : People.ALL.subList(0, 3)) {
            boolean covers = person.scope().covers(People.OWN);
            long head = house.registry.head();
            assertThat(code(sent(person, "/api/imports?dryRun=false", list())))
                    .as(person.account())
                    .isEqualTo(covers ? "ok" : "import.nothing-to-write");
            // The firm and the import itself.
            assertThat(house.registry.head() - head).as(person.account()).isEqualTo(covers ? 2 : 0);
        }
    }

    @Test
    void only_the_clerk_who_handed_a_list_in_may_write_or_stop_it() {
        Person clerk = People.ALL.get(1);
        String id = sent(clerk, "/api/imports", list()).body().path("id").asString();
        for (Person person : People.ALL) {
            boolean sees = person.scope().covers(clerk.scope());
            long head = house.registry.head();
            String refusal = sees ? "import.not-yours" : "import.unknown";
            if (!person.equals(clerk)) {
                for (String act : new String[] {"/write", "/cancel"}) {
                    assertThat(code(sent(person, "/api/imports/" + id + act, new byte[0])))
                            .as(person + act)
                            .isEqualTo(refusal);
                    assertThat(house.visitor(person.account())
                                    .post("/imports/" + id + act, Map.of("rows", "good"))
                                    .status())
                            .as(person + act)
                            .isEqualTo(sees ? 422 : 404);
                }
            }
            assertThat(house.registry
                            .get(person.account(), "/api/imports/" + id)
                            .status())
                    .as(person.account())
                    .isEqualTo(sees ? 200 : 404);
            assertThat(house.visitor(person.account()).get("/imports/" + id).status())
                    .as(person.account())
                    .isEqualTo(sees ? 200 : 404);
            assertThat(house.registry.head()).isEqualTo(head);
        }
        long head = house.registry.head();
        assertThat(code(sent(clerk, "/api/imports/" + id + "/write?wait=true", new byte[0])))
                .isEqualTo("ok");
        assertThat(house.registry.head()).isEqualTo(head + 2);
        assertThat(code(sent(clerk, "/api/imports/" + id + "/cancel", new byte[0])))
                .isEqualTo("import.not-writing");
    }
}
