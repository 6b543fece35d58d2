package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows every link that a visitor is offered: none is dead, none leads to a place he may not enter. Addresses that
 * differ in the values of their parameters only, or in the number of a fact or the code of a firm once a few were seen,
 * count as one.
 */
@ExtendWith(SharedRegistry.class)
class CrawlTest {

    private static final int ALIKE = 4;

    private final House house;

    CrawlTest(House house) {
        this.house = house;
        house.story();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "clerk.dongli", "first", "auditor", "leader", "administrator"})
    void every_link_leads_somewhere(String account) {
        Visitor visitor = house.visitor(account);
        Deque<String> waiting = new ArrayDeque<>(List.of("/dashboard"));
        Set<String> known = new HashSet<>();
        List<String> kinds = new ArrayList<>();
        List<String> dead = new ArrayList<>();
        int followed = 0;
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            Seen seen = visitor.get(address);
            followed++;
            if (seen.status() >= 400) {
                dead.add(seen.status() + " " + address);
            } else if (seen.status() == 200 && seen.html()) {
                Document page = seen.page();
                assertThat(page.text())
                        .as(account + " at " + address)
                        .doesNotContain(People.QUIET, People.CONTACT, "{bcrypt}");
                for (String link : links(page)) {
                    String kind = kind(link);
                    if (known.add(link.replaceAll("=[^&]*", "="))
                            && kinds.stream().filter(kind::equals).count() < ALIKE) {
                        kinds.add(kind);
                        waiting.add(link);
                    }
                }
            }
        }
        assertThat(dead).as(account).isEmpty();
        assertThat(followed).as("pages that were followed").isGreaterThan(60);
    }

    private static List<String> links(Document page) {
        return Stream.concat(
                        page.select("a[href]").stream().map(link -> link.attr("href")),
                        page.select("[hx-get]").stream().map((Element link) -> link.attr("hx-get")))
                .filter(link -> link.startsWith("/") && !link.contains("lang="))
                .map(link -> link.replaceAll("#.*", "").replace(" ", "%20"))
                .distinct()
                .toList();
    }

    /** The address without what names one thing among many. */
    private static String kind(String link) {
        String[] parts = link.split("\\?", 2);
        String names = parts.length < 2
                ? ""
                : Arrays.stream(parts[1].split("&"))
                        .map(one -> one.replaceAll("=.*", ""))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return parts[0].replaceAll("/[0-9A-Z]{18}", "/code").replaceAll("/[0-9]+", "/n") + "?" + names;
    }
}
