package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No error tells how the program is made, and nobody learns who else has an account. */
@ExtendWith(SharedRegistry.class)
class LeakTest {

    private static final Pattern INSIDES = Pattern.compile(
            "Exception|org\\.cultivation|org\\.springframework|java\\.(lang|util|time|io)|\\tat |Whitelabel|tools\\.jackson"
                    + "|No enum constant|SQLITE|\\{bcrypt}|Quiet Colleague");

    private static final List<String> NONSENSE = List.of("nonsense", "-1", "99999999999999999999", "%27%3Cb%3E", "%00");

    private final House house;

    LeakTest(House house) {
        this.house = house;
    }

    private static void tellsNothing(String what, int status, String text) {
        assertThat(status).as(what).isLessThan(500);
        assertThat(INSIDES.matcher(text).find()).as(what + ": " + text).isFalse();
    }

    @Test
    void reading_nonsense_is_refused_without_insides() {
        for (String route : Routes.reading(house.registry)) {
            for (String nonsense : NONSENSE) {
                String path = Routes.filled(route, nonsense)
                        + "?page=x&size=x&on=nonsense&known=nonsense&knownOn=nonsense&sort=x&unit=x&status=x&counted=x";
                if (path.startsWith("/api/")) {
                    Answer answer = house.registry.get("leader", path);
                    tellsNothing(path, answer.status(), answer.raw().body());
                    // A zero byte is refused by the servlet container before any code of ours sees it.
                    if (answer.status() >= 400 && !nonsense.equals("%00")) {
                        assertThat(answer.raw().headers().firstValue("Content-Type"))
                                .as(path)
                                .contains("application/problem+json");
                    }
                } else {
                    Seen seen = house.visitor("leader").get(path);
                    tellsNothing(path, seen.status(), seen.text());
                }
            }
        }
    }

    @Test
    void writing_nonsense_is_refused_without_insides_and_records_nothing() {
        long head = house.registry.head();
        String code = Cases.freshCode();
        for (String route : Routes.writing(house.registry)) {
            for (String variable : List.of("nonsense", code, "-1")) {
                String path = Routes.filled(route, variable);
                if (path.equals("/api/evidence")) {
                    continue; // evidence may be any file
                }
                if (path.startsWith("/api/")) {
                    for (String body : List.of("", "{", "[]", "{\"effectiveOn\":7}", "{\"kind\":\"NO\"}", "\u0000")) {
                        Answer answer = house.registry.send(house.registry
                                .request("clerk", path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
                        assertThat(answer.status()).as(path + " " + body).isGreaterThanOrEqualTo(400);
                        tellsNothing(
                                path + " " + body, answer.status(), answer.raw().body());
                    }
                } else {
                    for (Map<String, String> form : List.of(
                            Map.<String, String>of(), Map.of("effectiveOn", "soon", "code", "x", "keys", "x"))) {
                        Seen seen = house.visitor("clerk").post(path, form);
                        tellsNothing(path + " " + form, seen.status(), seen.text());
                    }
                }
            }
        }
        assertThat(house.registry.head()).isEqualTo(head);
    }

    @Test
    void no_answer_of_the_api_lists_accounts() {
        for (String route : Routes.reading(house.registry)) {
            if (route.contains(" /api/") && !route.contains("{")) {
                Answer answer = house.registry.get("leader", Routes.filled(route, ""));
                assertThat(answer.raw().body()).as(route).doesNotContain(People.QUIET, "\"quiet\"", "{bcrypt}");
            }
        }
        for (String path : List.of("/accounts", "/users", "/api/accounts", "/actuator/env", "/actuator/beans")) {
            assertThat(house.visitor("administrator").get(path).status())
                    .as(path)
                    .isIn(401, 404);
        }
    }
}
