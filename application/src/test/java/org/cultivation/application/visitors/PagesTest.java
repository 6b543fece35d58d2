package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cultivation.application.visitors.People.Person;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.MessageSource;

/** Every page for everybody: whether it opens, what it is called, and that its parts are in order. */
@ExtendWith(SharedRegistry.class)
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {

    /** In the order of {@link People#ALL}. */
    private static final String ALL = "200 200 200 200 200 200 200 200 200";

    private static final String CITY = "200 404 404 200 404 404 200 200 200";
    private static final String CHECKERS = "403 403 403 200 200 200 200 403 403";
    private static final String READERS = "200 200 200 200 200 200 200 403 403";
    private static final String CLERKS = "200 200 200 403 403 403 403 403 403";
    private static final String PROPOSERS = "200 200 403 200 200 403 403 403 403";
    private static final String KEEPERS = "403 403 403 403 403 403 200 403 200";
    private static final String AUDITORS = "403 403 403 403 403 403 200 403 403";
    private static final String FILE = "file " + ALL;

    private final House house;
    private List<Line> lines = List.of();

    PagesTest(House house) {
        this.house = house;
    }

    /**
     * A page.
     *
     * @param title key of its title's text, or the beginning of the title
     * @param heading key of its first heading's text, or the beginning of it; {@code file} when it is none
     */
    record Line(String route, String path, String statuses, String title, String heading) {}

    @BeforeAll
    void tell() {
        Story story = house.story();
        String firm = "/enterprises/" + story.reviewed();
        String name = "Firm " + story.reviewed();
        String other = "Firm " + story.proposed();
        lines = List.of(
                new Line("/dashboard", "/dashboard", ALL, "dashboard.title", "dashboard.title"),
                new Line(
                        "/dashboard/trade",
                        "/dashboard/trade?month=2026-01&mode=9710",
                        ALL,
                        "trade.reports.title",
                        "trade.reports.title"),
                new Line("/dashboard/tasks", "/dashboard/tasks?overdue=true", ALL, "overview.tasks", "overview.tasks"),
                new Line(
                        "/dashboard/parks",
                        "/dashboard/parks",
                        ALL,
                        "overview.own-parks.title",
                        "overview.own-parks.title"),
                new Line("/bulletins", "/bulletins", ALL, "bulletins.title", "bulletins.title"),
                new Line("/bulletins/{period}.{format:docx|pdf}", "/bulletins/2025-Q4.pdf", FILE, "", ""),
                new Line("/enterprises", "/enterprises", ALL, "firms.title", "firms.title"),
                new Line("/enterprises", "/enterprises?q=nobody&page=1", ALL, "firms.title", "firms.title"),
                new Line("/enterprises/new", "/enterprises/new", CLERKS, "firms.register", "firms.register"),
                new Line("/enterprises/export.csv", "/enterprises/export.csv", FILE, "", ""),
                new Line("/enterprises/{code}", firm, ALL, name, name),
                new Line("/enterprises/{code}", firm + "?on=" + house.cases.day(55), ALL, name, name),
                new Line("/enterprises/{code}/contacts", firm + "/contacts", ALL, name, "contacts.title"),
                new Line(
                        "/enterprises/{code}/contacts/name",
                        firm + "/contacts/name",
                        "200 200 403 403 403 403 403 403 403",
                        "contact.do.name",
                        "contact.do.name"),
                new Line(
                        "/enterprises/{code}/contacts/{person}/{act}",
                        firm + "/contacts/" + story.contact() + "/request-erasure",
                        PROPOSERS,
                        "contact.do.request-erasure",
                        "contact.do.request-erasure"),
                new Line("/enterprises/{code}/case", firm + "/case", ALL, name, name),
                new Line("/enterprises/{code}/pool/{action}", firm + "/pool/return", ALL, name, name),
                new Line(
                        "/enterprises/{code}/record/{fact}",
                        firm + "/record/rename",
                        "200 200 403 403 403 403 403 403 403",
                        name,
                        "firm.record"),
                new Line("/enterprises/{code}/amend", firm + "/amend", PROPOSERS, name, "firm.amend"),
                new Line("/enterprises/{code}/amend/{sequence}", firm + "/amend/0", PROPOSERS, name, "amend.one"),
                new Line(
                        "/enterprises/{code}/amendments/{proposal}",
                        "/enterprises/" + story.proposed() + "/amendments/1",
                        ALL,
                        "approve.title",
                        "Approve: "),
                new Line("/enterprises/{code}", "/enterprises/" + story.proposed(), ALL, other, other),
                new Line("/registers", "/registers", ALL, "registers.title", "registers.title"),
                new Line(
                        "/registers/expiring", "/registers/expiring?days=365", ALL, "registers.soon", "registers.soon"),
                new Line("/registers/{register}", "/registers/park", ALL, "Parks", "Parks"),
                new Line("/registers/{register}", "/registers/unit", ALL, "", ""),
                new Line("/registers/{register}", "/registers/brand?q=nothing", ALL, "Brands", "Brands"),
                new Line("/registers/{register}/{id}", "/registers/park/dongli", ALL, "", ""),
                new Line("/registers/{register}/{id}", "/registers/unit/120114", ALL, "", ""),
                new Line("/registers/{register}/import", "/registers/brand/import", ALL, "", "registers.import"),
                new Line(
                        "/registers/{register}/import",
                        "/registers/enterprise/import?list=trade-value/reported",
                        ALL,
                        "",
                        "registers.import"),
                new Line(
                        "/registers/{register}/import",
                        "/registers/enterprise/import?kind=tax-policy",
                        "200 200 200 200 200 200 200 404 404",
                        "",
                        "registers.import"),
                new Line(
                        "/registers/{register}/import-template",
                        "/registers/park/import-template?kind=tenancy",
                        FILE,
                        "",
                        ""),
                new Line("/registers/{register}/new", "/registers/provider/new", CLERKS, "", ""),
                new Line(
                        "/registers/{register}/{id}/record/{kind}/{move}",
                        "/registers/park/dongli/record/registration/renamed",
                        "200 403 200 403 403 403 403 403 403",
                        "",
                        ""),
                new Line(
                        "/registers/{register}/{id}/amend/{sequence}",
                        "/registers/park/dongli/amend/0",
                        "200 403 200 200 403 200 403 403 403",
                        "amend.one",
                        "amend.one"),
                new Line(
                        "/registers/{register}/{id}/amendments/{proposal}",
                        "/registers/brand/" + story.brand() + "/amendments/1",
                        ALL,
                        "approve.title",
                        "approve.title"),
                new Line("/registers/{register}/export.{format:xlsx|csv}", "/registers/park/export.xlsx", FILE, "", ""),
                new Line("/worklist", "/worklist", ALL, "worklist.title", "worklist.title"),
                new Line("/worklist", "/worklist?status=amendments", ALL, "worklist.title", "worklist.title"),
                new Line("/worklist", "/worklist?status=courses", ALL, "worklist.title", "worklist.title"),
                new Line("/worklist", "/worklist?status=expiring", ALL, "worklist.title", "worklist.title"),
                new Line("/worklist", "/worklist?status=tasks", ALL, "worklist.title", "worklist.title"),
                new Line("/registers/{register}", "/registers/task?sort=progress", ALL, "Tasks", "Tasks"),
                new Line(
                        "/worklist/batch/{id}",
                        "/worklist/batch/" + story.batch(),
                        "404 404 404 200 404 404 404 404 404",
                        "batch.result",
                        "pool.PASS_FIRST_REVIEW"),
                new Line("/imports", "/imports", ALL, "imports.title", "imports.heading"),
                new Line("/imports/template", "/imports/template", FILE, "", ""),
                new Line("/imports/{id}", "/imports/" + story.importId(), CITY, "list.xlsx", "imports.heading"),
                new Line(
                        "/imports/{id}/annotated",
                        "/imports/" + story.importId() + "/annotated",
                        "file " + CITY,
                        "",
                        ""),
                new Line("/evidence/{sha256}", "/evidence/" + story.evidence(), "file " + READERS, "", ""),
                new Line("/plan", "/plan", ALL, "plan.title", "plan.title"),
                new Line("/plan/rules", "/plan/rules", ALL, "rules.title", "rules.title"),
                new Line("/plan/rules", "/plan/rules?on=2024-01-01", ALL, "rules.title", "rules.title"),
                new Line("/plan/rules/{which}", "/plan/rules/pool", ALL, "rules.change", "Change: "),
                new Line("/plan/rules/{which}", "/plan/rules/entities", ALL, "rules.change", "Change: "),
                new Line("/plan/rules/{which}", "/plan/rules/parks", ALL, "rules.change", "Change: "),
                new Line("/explain/{target}", "/explain/entities", ALL, "target.entities", "target.entities"),
                new Line("/explain/{target}", "/explain/value?counted=false", ALL, "target.value", "target.value"),
                new Line("/ledger", "/ledger", ALL, "ledger.title", "menu.audit"),
                new Line("/ledger", "/ledger?q=Firm&actor=clerk&before=50", ALL, "ledger.title", "menu.audit"),
                new Line("/ledger/export.xlsx", "/ledger/export.xlsx?actor=clerk", FILE, "", ""),
                new Line("/difference/{what}", "/difference/enterprises", ALL, "Firms: what changed", "Firms"),
                new Line("/difference/{what}", "/difference/entities?on1=2026-01-31", ALL, "", ""),
                new Line("/difference/{what}", "/difference/value?show=changed", ALL, "", ""),
                new Line("/difference/{what}", "/difference/brand?position1=3", ALL, "", ""),
                new Line("/difference/{what}/export.xlsx", "/difference/parks/export.xlsx", FILE, "", ""),
                new Line("/ledger/{position}", "/ledger/3", ALL, "Ledger position #3", ""),
                new Line("/ledger/{position}/proof", "/ledger/3/proof", FILE, "", ""),
                new Line("/ledger/{position}/entry", "/ledger/3/entry", FILE, "", ""),
                new Line("/checkpoints", "/checkpoints", ALL, "checkpoints.title", "menu.audit"),
                new Line("/checkpoints/{name}", "/checkpoints/" + checkpoint(), FILE, "", ""),
                new Line("/rebuild", "/rebuild", KEEPERS, "rebuild.title", "menu.audit"),
                new Line(
                        "/rebuild/changes.csv",
                        "/rebuild/changes.csv",
                        "file 403 403 403 403 403 403 200 403 403",
                        "",
                        ""),
                new Line("/reads", "/reads?what=file", AUDITORS, "reads.title", "menu.audit"),
                new Line("/reads/export.xlsx", "/reads/export.xlsx?account=clerk", "file " + AUDITORS, "", ""),
                new Line("/overrides", "/overrides", CHECKERS, "overrides.title", "menu.audit"),
                new Line("/account", "/account", ALL, "menu.account", "menu.account"),
                new Line("/sign-in", "/sign-in", ALL, "signin.title", "app.name.first"));
    }

    private String checkpoint() {
        CheckpointSigner signer = house.registry.bean(CheckpointSigner.class);
        return signer.kept()
                .keepOf(LocalDate.now(house.registry.bean(Clock.class)), signer.latest())
                .name();
    }

    @Test
    void every_page_has_an_expectation() {
        Set<String> pages = Routes.reading(house.registry).stream()
                .filter(route -> !route.contains(" /api/"))
                .map(route -> route.substring(4))
                .filter(route -> !route.equals("/")) // leads to the dashboard
                .filter(route -> !route.matches("/(checkpoint([.].*)?|tile/.*)")) // for tools: TileEndpointsTest
                .collect(Collectors.toSet());
        assertThat(lines.stream().map(Line::route).collect(Collectors.toSet())).isEqualTo(pages);
    }

    private String words(String keyOrText) {
        return String.valueOf(
                house.registry.bean(MessageSource.class).getMessage(keyOrText, null, keyOrText, Locale.ENGLISH));
    }

    @Test
    void every_page_opens_for_whom_it_is_meant_and_is_in_order() {
        List<String> flaws = new ArrayList<>();
        for (Line line : lines) {
            boolean file = line.statuses().startsWith("file ");
            List<String> statuses = List.of(line.statuses().replace("file ", "").split(" "));
            for (int i = 0; i < People.ALL.size(); i++) {
                Person person = People.ALL.get(i);
                Seen seen = house.visitor(person.account()).get(line.path());
                String where = line.path() + " for " + person.account() + ": ";
                if (seen.status() != Integer.parseInt(statuses.get(i))) {
                    flaws.add(where + seen.status() + " instead of " + statuses.get(i));
                } else if (seen.status() == 200 && file) {
                    if (!seen.header("Content-Disposition").startsWith("attachment")) {
                        flaws.add(where + "is no file");
                    }
                } else {
                    Shape.flaws(seen.page(), "en").forEach(flaw -> flaws.add(where + flaw));
                    if (seen.status() == 200) {
                        named(line, seen, where, flaws);
                    }
                }
            }
        }
        assertThat(flaws).isEmpty();
    }

    private void named(Line line, Seen seen, String where, List<String> flaws) {
        String title = seen.page().title();
        if (!title.startsWith(words(line.title())) || !title.endsWith("· " + words("app.name"))) {
            flaws.add(where + "is titled " + title);
        }
        String heading = seen.page().select("h1").text();
        if (!heading.startsWith(words(line.heading()))) {
            flaws.add(where + "is headed " + heading);
        }
    }

    @Test
    void every_page_is_in_order_in_chinese_too() {
        Visitor reader = Visitor.of(house.registry, "auditor");
        reader.get("/dashboard?lang=zh");
        List<String> flaws = new ArrayList<>();
        for (Line line : lines) {
            Seen seen = reader.get(line.path());
            if (seen.html()) {
                Shape.flaws(seen.page(), "zh-CN").forEach(flaw -> flaws.add(line.path() + ": " + flaw));
            }
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void the_start_leads_to_the_dashboard() {
        assertThat(house.visitor("leader").get("/").location()).isEqualTo("/dashboard");
    }

    /** Pages and files that are no part of any moment, or that name the moment in their own way. */
    private static final Set<String> NO_MOMENT = Set.of("/sign-in", "/ledger/{position}");

    @Test
    void every_page_of_the_past_shows_the_past_or_says_that_it_has_none_and_takes_no_forms() {
        long position = house.registry.head() - 1;
        house.cases.registered();
        List<String> flaws = new ArrayList<>();
        for (Line line : lines) {
            if (line.statuses().startsWith("file ") || NO_MOMENT.contains(line.route())) {
                continue;
            }
            String path = line.path() + (line.path().contains("?") ? "&" : "?") + "position=" + position;
            for (String account : List.of("clerk", "first", "auditor")) {
                Seen seen = house.visitor(account).get(path);
                if (seen.status() != 200) {
                    continue;
                }
                boolean past = "past".equals(seen.page().select("html").attr("data-view"));
                boolean says = seen.page().text().contains(words("past.not-here"));
                if (past == says) {
                    flaws.add(
                            path + " for " + account + (past ? " is both" : " shows the present and does not say so"));
                } else if (past && !seen.page().select("main form[method=post]").isEmpty()) {
                    flaws.add(path + " for " + account + " takes a form in the past");
                } else if (past && !seen.page().select(".strip a.mono").text().equals("#" + position)) {
                    flaws.add(path + " for " + account + " says it knows "
                            + seen.page().select(".strip a.mono").text());
                }
            }
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void no_form_is_taken_with_a_moment_of_the_past_in_its_address() {
        Set<String> forms = Routes.writing(house.registry).stream()
                .filter(route -> !route.contains(" /api/"))
                .collect(Collectors.toSet());
        for (String route : forms) {
            long head = house.registry.head();
            Seen seen = house.visitor("auditor").post(Routes.filled(route, "1") + "?position=3", Map.of());
            assertThat(seen.status()).as(route).isIn(400, 403, 404, 405, 415, 422);
            assertThat(house.registry.head()).isEqualTo(head);
        }
        Seen seen = house.visitor("auditor").post("/account/keys?known=2026-01-01", Map.of("keys", "on"));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().text()).contains(words("refusal.past.read-only"));
    }
}
