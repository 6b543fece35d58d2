package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.visitors.People.Person;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may name contact persons, see who they are, and have them erased. */
@ExtendWith(SharedRegistry.class)
class ContactsTest {

    private static final String BASIS = "\"basis\":{\"document\":\"form\"}}";
    private static final String SOMEBODY = "{\"name\":\"Somebody\",\"telephone\":\"022 5550 0101\"," + BASIS;

    private final House house;

    ContactsTest(House house) {
        this.house = house;
    }

    private record Contact(String firm, String person) {

        String api() {
            return "/api/enterprises/" + firm + "/contacts/" + person;
        }
    }

    private Contact named() {
        String firm = house.cases.registered().code();
        Answer answer = house.registry.post("clerk.prep", "/api/enterprises/" + firm + "/contacts", SOMEBODY);
        return new Contact(firm, answer.body().path("person").asString());
    }

    private Contact requested() {
        Contact contact = named();
        house.registry.post("clerk.prep", contact.api() + "/request-erasure", "{\"choice\":\"other-law\"," + BASIS);
        return contact;
    }

    private static String outcome(Answer answer) {
        return answer.status() < 300 ? "ok" : answer.code();
    }

    private Entitlement.Deed<Contact> doing(String what, String body) {
        return (person, contact) ->
                outcome(house.registry.post(person.account(), contact.api() + "/" + what, "{" + body + BASIS));
    }

    @Test
    void they_are_named_altered_and_withdrawn_by_clerks_of_the_place() {
        Entitlement.CLERKS.holds(
                "name",
                house.registry,
                () -> house.cases.registered().code(),
                (person, firm) -> outcome(
                        house.registry.post(person.account(), "/api/enterprises/" + firm + "/contacts", SOMEBODY)),
                1);
        Entitlement.CLERKS.holds(
                "alter",
                house.registry,
                this::named,
                doing("details", "\"name\":\"Somebody Else\",\"email\":\"s@e.example\","),
                1);
        Entitlement.CLERKS.holds(
                "withdraw", house.registry, this::named, doing("withdraw", "\"choice\":\"left-firm\","), 1);
    }

    @Test
    void erasure_is_requested_by_clerks_and_reviewers_and_decided_by_reviewers() {
        Entitlement.BOTH.holds(
                "request", house.registry, this::named, doing("request-erasure", "\"choice\":\"other-law\","), 1);
        Entitlement.REVIEWERS.holds("erase", house.registry, this::requested, doing("erase", "\"confirmed\":true,"), 1);
        Entitlement.REVIEWERS.holds(
                "decline",
                house.registry,
                this::requested,
                doing("decline-erasure", "\"choice\":\"ground-not-given\","),
                1);
    }

    @Test
    void who_they_are_is_for_clerks_and_reviewers_of_the_place() {
        Entitlement.BOTH.holds(
                "reveal",
                house.registry,
                this::named,
                (person, contact) -> {
                    String address = "/enterprises/" + contact.firm() + "/contacts";
                    Answer answer = house.registry.post(
                            person.account(), "/api" + address + "/reveal", "{\"reason\":\"to call them\"}");
                    Seen seen = house.visitor(person.account())
                            .post(address + "/reveal", Map.of("contact-reason", "to call them"));
                    boolean may = outcome(answer).equals("ok");
                    assertThat(answer.raw().body().contains("Somebody")).isEqualTo(may);
                    assertThat(seen.text().contains("Somebody"))
                            .as(person.account())
                            .isEqualTo(may);
                    assertThat(seen.status()).as(person.account()).isEqualTo(may ? 200 : 422);
                    assertThat(house.visitor(person.account()).get(address).text())
                            .doesNotContain("Somebody");
                    return outcome(answer);
                },
                0);
    }

    @Test
    void the_forms_of_the_pages_do_the_same() {
        Contact contact = requested();
        Map<String, String> fields =
                new HashMap<>(Map.of("effectiveOn", house.cases.day(0), "basisDocument", "form", "confirmed", "true"));
        String address = "/enterprises/" + contact.firm() + "/contacts/" + contact.person() + "/";
        for (Person person : People.ALL) {
            if (!person.account().startsWith("first")) {
                Seen refused = house.visitor(person.account()).post(address + "erase", fields);
                assertThat(refused.status()).as(person.account()).isEqualTo(422);
            }
        }
        Seen erased = house.visitor("first").post(address + "erase", fields);
        assertThat(erased.status()).as(erased.text()).isEqualTo(302);
        Seen firm = house.visitor("first").get(erased.location());
        assertThat(firm.page().select(".done, [role=status]").text()).contains("erased");
        fields.put("why", "left-firm");
        assertThat(house.visitor("clerk").post(address + "withdraw", fields).status())
                .isEqualTo(422);
        assertThat(house.registry
                        .get("leader", "/api/enterprises/" + contact.firm() + "/contacts")
                        .body()
                        .size())
                .isZero();
    }
}
