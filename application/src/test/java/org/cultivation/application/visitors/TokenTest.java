package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What another site could make a browser send is refused, and so is whoever does not say who he is. */
@ExtendWith(SharedRegistry.class)
class TokenTest {

    private final House house;

    TokenTest(House house) {
        this.house = house;
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Visitor clerk = house.visitor("clerk");
        long head = house.registry.head();
        for (String route : Routes.writing(house.registry)) {
            if (!route.contains(" /api/")) {
                Seen seen = clerk.forge(Routes.filled(route, Cases.freshCode()), house.cases.form(1));
                assertThat(seen.status()).as(route).isEqualTo(403);
            }
        }
        assertThat(clerk.forge("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(clerk.get("/dashboard").status()).as("still signed in").isEqualTo(200);
        assertThat(house.registry.head()).isEqualTo(head);
    }

    @Test
    void a_session_opens_no_door_of_the_api() {
        Seen seen = house.visitor("clerk").forge("/api/enterprises", Map.of());
        assertThat(seen.status()).isEqualTo(401);
    }

    @Test
    void the_api_asks_who_it_is_before_anything_else() {
        long head = house.registry.head();
        for (String route : Routes.writing(house.registry)) {
            if (route.contains(" /api/")) {
                unauthorized(route, request(route).POST(BodyPublishers.ofString("{")));
            }
        }
        for (String route : Routes.reading(house.registry)) {
            if (route.contains(" /api/")) {
                unauthorized(route, request(route).GET());
            }
        }
        assertThat(house.registry.head()).isEqualTo(head);
    }

    private HttpRequest.Builder request(String route) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + house.registry.port() + Routes.filled(route, "1")))
                .header("Content-Type", "application/json");
    }

    private void unauthorized(String route, HttpRequest.Builder request) {
        Answer answer = house.registry.send(request);
        assertThat(answer.status()).as(route).isEqualTo(401);
        assertThat(answer.code()).as(route).isEqualTo("http.401");
        assertThat(answer.raw().headers().firstValue("Content-Type")).as(route).contains("application/problem+json");
    }

    @Test
    void a_page_sends_strangers_to_the_door() {
        Visitor stranger = Visitor.stranger(house.registry);
        for (String route : Routes.reading(house.registry)) {
            // What tools for transparency logs read is open, entries apart: TileEndpointsTest.
            boolean forTools = route.matches("GET /(checkpoint([.].*)?|tile/.*)");
            if (!route.contains(" /api/") && !route.endsWith("/sign-in") && !forTools) {
                Seen seen = stranger.get(Routes.filled(route, "1"));
                assertThat(seen.status()).as(route).isEqualTo(302);
                assertThat(seen.location()).as(route).startsWith("/sign-in");
            }
        }
    }
}
