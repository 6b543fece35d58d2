package org.cultivation.application.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cultivation.application.RunningRegistry;
import org.cultivation.infra.spreadsheets.SheetTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of one fact in a real browser: imported from Excel, nominated, returned and resubmitted, reviewed by three
 * accounts, put on notice, entered; the number moved, the timeline read, an amendment approved by another, a past day
 * chosen. Each step begins where the one before it ended.
 */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class BrowserWalkIT {

    private static final String FIRM = "914403001922038216";
    private static final String OTHER_FIRM = "91350100M000100Y43";
    private static final String WRONG_CODE = "91350100M000100Y44";
    private static final String WUQING = "120114";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final CaseDesk desk = new CaseDesk(FIRM, today);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path files;

    @SuppressWarnings("NullAway.Init")
    private RunningRegistry registry;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    /** Spring properties that say where everything is kept. */
    List<String> storage() {
        return List.of();
    }

    @BeforeAll
    void start(@TempDir Path directory) {
        registry = new RunningRegistry(directory, storage().toArray(String[]::new));
        browser = new Browser(registry);
    }

    @AfterAll
    void stop() {
        browser.close();
        registry.close();
    }

    @Test
    @Order(1)
    void a_clerk_takes_the_good_rows_of_a_list_and_gets_the_bad_one_back() throws IOException {
        Visitor clerk = browser.signIn("clerk");
        assertThat(clerk.open("/dashboard").looks("dashboard-empty").entities()).isZero();
        clerk.open("/imports").looks("imports-empty");
        Path list = FirmsWorkbook.write(
                files.resolve("firms.xlsx"),
                List.of(
                        List.of(FIRM, "Walked Bicycles Ltd", WUQING, "MANUFACTURING", day(61), "9710"),
                        List.of(WRONG_CODE, "Mistyped Bicycles Ltd", WUQING, "MANUFACTURING", day(61), "9710"),
                        List.of(OTHER_FIRM, "Other Bicycles Ltd", WUQING, "MANUFACTURING", day(61), "9710")));
        long head = registry.head();
        ImportDesk imports = new ImportDesk(clerk).tries(list, day(60));
        assertThat(imports.counts()).isEqualTo("2 0 1 0");
        assertThat(imports.problems()).contains(WRONG_CODE);
        clerk.looks("import-tried");
        assertThat(registry.head()).as("a dry run records nothing").isEqualTo(head);

        SheetTable back = FirmsWorkbook.annotated(imports.takesBack(files.resolve("back.xlsx")));
        assertThat(back.rows().get(0).cell(FirmsWorkbook.problemColumn()).exact())
                .isEmpty();
        assertThat(back.rows().get(1).cell(FirmsWorkbook.problemColumn()).exact())
                .isNotBlank();

        imports.writesGoodRows();
        clerk.looks("import-written");
        // Two registrations, two confirmations of activity, and the import itself.
        assertThat(registry.head()).isEqualTo(head + 5);
        assertThat(clerk.open("/dashboard").entities())
                .as("the number has moved")
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    void a_case_is_nominated_returned_and_resubmitted() {
        Visitor clerk = browser.signIn("clerk");
        desk.form(clerk, "nominate", 40, Map.of("mainProducts", "bicycles"));
        clerk.looks("form-nominate");
        clerk.writes(clerk.submit(), 1);

        Visitor first = browser.signIn("first");
        desk.form(first, "return", 70, Map.of("reason", "Say which parts are sold."));
        first.isRefused(first.submit(), 422).looks("form-refused");
        assertThat(first.page().inputValue("#reason")).isEqualTo("Say which parts are sold.");
        first.page().fill("#effectiveOn", day(38));
        first.page().fill("#dueOn", day(30));
        first.writes(first.submit(), 1);

        desk.step(clerk, "resubmit", 36, Map.of("mainProducts", "bicycles, saddles and bells"));
        clerk.open("/enterprises/" + FIRM + "/case").looks("case-resubmitted");
        assertThat(clerk.page().locator(".diff ins").innerText()).contains("saddles and bells");
    }

    @Test
    @Order(3)
    void three_reviewers_take_the_case_through_to_the_pool() {
        Visitor first = browser.signIn("first");
        desk.step(first, "pass-first-review", 35);
        first.open("/enterprises/" + FIRM + "/case").looks("case-not-again");
        assertThat(first.page().locator(".why-not").innerText()).contains("first");
        Visitor second = browser.signIn("second");
        desk.step(second, "pass-second-review", 30);
        desk.step(second, "open-notice", 20, Map.of("notice", "2026-2", "from", day(20), "until", day(14)));
        desk.step(second, "close-notice", 13);
        Visitor third = browser.signIn("third");
        desk.step(third, "enter", 12);
        assertThat(third.page().locator(".notice.done").isVisible()).isTrue();
        third.looks("firm-entered");
        assertThat(registry.get("leader", "/api/enterprises/" + FIRM)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("IN_POOL");
    }

    @Test
    @Order(4)
    void an_amendment_is_proposed_by_one_and_approved_by_another() {
        Visitor clerk = browser.signIn("clerk");
        Page page = clerk.open("/enterprises/" + FIRM).page();
        page.locator(".timeline a[href*='/amend/']").last().click();
        page.check("input[name=amendment][value=CORRECT]");
        page.fill("#address", "1 Bell Street");
        page.fill("#amendReason", "The address was left out.");
        page.fill("#amendBasis", "Licence");
        clerk.looks("form-amend");
        clerk.writes(page.locator("form[data-kinds] button[type=submit]"), 1);

        proposal(clerk);
        assertThat(page.locator("button[value=approve]").count())
                .as("nobody approves what he proposed")
                .isZero();
        clerk.looks("amendment-own");
        Visitor second = browser.signIn("second");
        proposal(second);
        second.looks("amendment");
        second.page().fill("#basisDocument", "Licence, seen");
        second.writes(second.page().locator("button[value=approve]"), 1);
        assertThat(second.page().locator(".timeline").innerText()).contains("1 Bell Street");
    }

    @Test
    @Order(5)
    void the_timeline_is_read_and_a_past_day_shows_the_number_as_it_was() {
        Visitor auditor = browser.signIn("auditor");
        Page page = auditor.open("/enterprises/" + FIRM).page();
        assertThat(page.locator(".timeline > li:not(.year)").count())
                .as("registered, active, eight steps, proposed, corrected")
                .isEqualTo(12);
        auditor.open("/enterprises/" + FIRM + "?on=" + day(21)).looks("firm-past");
        assertThat(page.getAttribute("html", "data-view")).isEqualTo("past");
        assertThat(page.locator(".firm-acts").count()).isZero();

        assertThat(auditor.open("/dashboard").looks("dashboard").entities()).isEqualTo(2);
        choose(page, day(90));
        assertThat(page.getAttribute("html", "data-view")).isEqualTo("past");
        assertThat(auditor.looks("dashboard-past").entities()).isZero();
        page.locator(".pastbar a.btn").click();
        page.waitForURL(url -> !url.contains("on="));
        assertThat(auditor.entities()).isEqualTo(2);
    }

    /** Picks a day in the as-of control of a page. */
    private static void choose(Page page, String day) {
        page.locator(".asof button").first().click();
        page.fill("#asof-on", day);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("on=" + day));
    }

    private static void proposal(Visitor who) {
        who.open("/worklist?status=amendments");
        who.page().locator("tbody a.name").first().click();
        who.page().locator("#h-change").waitFor();
    }

    private String day(int ago) {
        return desk.day(ago);
    }
}
