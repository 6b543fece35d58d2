package org.cultivation.application.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cultivation.application.accounts.Account;
import org.cultivation.domain.Role;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.cultivation.projections.worklist.FindWork;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/** Makes the model attributes that every page has. */
@Component
class Frames {

    private final Visit visit;
    private final MessageSource messages;
    private final Assets assets;
    private final Looks looks;
    private final People people;
    private final FactWords.KindWords kinds;
    private final Refusals refusals;
    private final Clock clock;

    Frames(
            Visit visit,
            MessageSource messages,
            Assets assets,
            Looks looks,
            People people,
            FactWords.KindWords kinds,
            Refusals refusals,
            Clock clock) {
        this.visit = visit;
        this.messages = messages;
        this.assets = assets;
        this.looks = looks;
        this.people = people;
        this.kinds = kinds;
        this.refusals = refusals;
        this.clock = clock;
    }

    private record Seen(Units units, String rules, long waiting) {}

    Map<String, Object> of(HttpServletRequest request) {
        Map<String, Object> frame = new LinkedHashMap<>();
        Formats f = new Formats(messages, RequestContextUtils.getLocale(request));
        frame.put("f", f);
        frame.put("assets", assets);
        frame.put("looks", looks);
        frame.put("refusals", refusals);
        frame.put("figures", new Figures(f, looks));
        frame.put(
                "here", new Here(path(request), method(request).equals("GET") ? request.getParameterMap() : Map.of()));
        frame.put("newKey", UUID.randomUUID().toString());
        frame.put("charts", false);
        frame.put("position", visit.reached());
        Cookie keys = WebUtils.getCookie(request, "keys");
        boolean on = keys == null || !keys.getValue().equals("off");
        visit.account().ifPresent(account -> shell(account, on, f, frame));
        return frame;
    }

    private void shell(Account account, boolean keys, Formats f, Map<String, Object> frame) {
        LocalDate today = visit.today();
        Seen seen = visit.now((views, position) -> new Seen(
                FindReference.units(views, today),
                FindReference.rules(views, today).version(),
                waiting(account, FindWork.counts(views, visit.scope(), today))));
        Places places = new Places(seen.units(), f);
        frame.put("places", places);
        frame.put("people", people);
        frame.put("words", new FactWords(f, places, people, kinds));
        List<Shell.Entry> menu = menu(account.role(), seen.waiting());
        frame.put(
                "shell",
                new Shell(
                        account.name(),
                        account.displayName(),
                        places.name(account.scope()),
                        account.role().name(),
                        menu,
                        menu.stream()
                                .filter(entry -> Set.of("dashboard", "worklist", "enterprises")
                                        .contains(entry.name()))
                                .toList(),
                        visit.reached(),
                        seen.rules(),
                        today,
                        keys,
                        clock.instant()));
    }

    private static long waiting(Account account, Map<PoolStatus, Long> counts) {
        return Duties.of(account.role()).stream()
                .mapToLong(status -> counts.getOrDefault(status, 0L))
                .sum();
    }

    private static List<Shell.Entry> menu(Role role, long waiting) {
        List<Shell.Entry> menu = new ArrayList<>();
        menu.add(new Shell.Entry("dashboard", "/dashboard", "home", "d", null));
        menu.add(new Shell.Entry("enterprises", "/enterprises", "building", "q", null));
        menu.add(new Shell.Entry("registers", "/registers", "book", "b", null));
        menu.add(new Shell.Entry(
                "worklist", "/worklist", "list", "r", Duties.of(role).isEmpty() ? null : waiting));
        menu.add(new Shell.Entry("imports", "/imports", "upload", "i", null));
        menu.add(new Shell.Entry("plan", "/plan", "doc", "p", null));
        menu.add(new Shell.Entry("audit", "/ledger", "shield", "a", null));
        return menu;
    }

    /** How the visitor asked: the container turns a failed request into a GET of the error page. */
    static String method(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.method") instanceof String failed
                ? failed
                : request.getMethod();
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = original instanceof String failed ? failed : request.getRequestURI();
        String context = request.getContextPath();
        return UriUtils.decode(uri.startsWith(context) ? uri.substring(context.length()) : uri, StandardCharsets.UTF_8);
    }
}
