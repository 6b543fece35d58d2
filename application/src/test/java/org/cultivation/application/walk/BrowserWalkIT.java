package org.cultivation.application.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cultivation.application.RunningRegistry;
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

/** Import, nominate, review by three accounts, notice, enter, the number moved, the timeline read, a past day chosen. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class BrowserWalkIT {

    private static final String FIRM = "914403001922038216";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @SuppressWarnings("NullAway.Init")
    private RunningRegistry registry;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        registry = new RunningRegistry(directory);
        browser = new Browser(registry.port());
    }

    @AfterAll
    void stop() {
        browser.close();
        registry.close();
    }

    @Test
    @Order(1)
    void a_clerk_registers_a_firm_and_its_activity_and_the_number_moves() {
        Page page = browser.signIn("clerk", RunningRegistry.PASSWORD, 1280);
        assertThat(entities(page)).isZero();
        page.navigate("/enterprises/new");
        page.fill("#name", "Walked Bicycles Ltd");
        page.fill("#code", FIRM);
        page.selectOption("#unit", "120114");
        page.check("input[name=kinds][value=MANUFACTURING]");
        write(page, 60);
        assertThat(page.textContent("h1")).contains("Walked Bicycles Ltd");
        page.navigate("/enterprises/" + FIRM + "/record/activity");
        page.fill("#lastActiveOn", day(61));
        write(page, 60);
        assertThat(entities(page)).isEqualTo(1);
    }

    @Test
    @Order(2)
    void three_reviewers_take_the_case_through_to_the_pool() {
        Page clerk = browser.signIn("clerk", RunningRegistry.PASSWORD, 1280);
        clerk.navigate("/enterprises/" + FIRM + "/pool/nominate");
        clerk.fill("#mainProducts", "bicycles");
        write(clerk, 40);
        Page first = browser.signIn("first", RunningRegistry.PASSWORD, 1280);
        step(first, "pass-first-review", 35);
        first.navigate("/enterprises/" + FIRM + "/case");
        assertThat(first.locator(".why-not").textContent()).isNotBlank();
        Page second = browser.signIn("second", RunningRegistry.PASSWORD, 1280);
        step(second, "pass-second-review", 30);
        second.navigate("/enterprises/" + FIRM + "/pool/open-notice");
        second.fill("#notice", "2026-2");
        second.fill("#from", day(20));
        second.fill("#until", day(14));
        write(second, 20);
        step(second, "close-notice", 13);
        Page third = browser.signIn("third", RunningRegistry.PASSWORD, 1280);
        step(third, "enter", 12);
        assertThat(registry.get("leader", "/api/enterprises/" + FIRM)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("IN_POOL");
        Browser.picture(third, "firm-1280");
    }

    @Test
    @Order(3)
    void the_timeline_is_read_and_a_past_day_is_chosen() {
        Page auditor = browser.signIn("auditor", RunningRegistry.PASSWORD, 1280);
        auditor.navigate("/enterprises/" + FIRM);
        assertThat(auditor.locator(".timeline > li:not(.year)").count()).isEqualTo(8);
        auditor.navigate("/enterprises/" + FIRM + "?on=" + day(21));
        assertThat(auditor.getAttribute("html", "data-view")).isEqualTo("past");
        assertThat(auditor.locator(".timeline > li:not(.year)").count()).isEqualTo(5);
        auditor.navigate("/dashboard?on=" + day(90));
        assertThat(auditor.locator("a.why").first().textContent().strip()).isEqualTo("0");
        Browser.picture(auditor, "dashboard-past-1280");
    }

    @Test
    @Order(4)
    void every_page_fits_both_widths_and_asks_no_other_host() {
        for (int width : new int[] {1280, 390}) {
            Page page = browser.signIn("auditor", RunningRegistry.PASSWORD, width);
            page.onRequest(request -> assertThat(request.url()).startsWith("http://localhost:"));
            for (String path : List.of(
                    "/dashboard",
                    "/enterprises",
                    "/enterprises/" + FIRM,
                    "/enterprises/" + FIRM + "/case",
                    "/worklist",
                    "/plan",
                    "/ledger",
                    "/overrides",
                    "/explain/entities",
                    "/imports")) {
                assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                Object wide = page.evaluate("document.documentElement.scrollWidth");
                assertThat(((Number) wide).intValue()).as(path + " at " + width).isLessThanOrEqualTo(width);
                assertThat(page.textContent("body")).as(path).doesNotContain("??");
                Browser.picture(page, path.substring(1).replace('/', '-') + "-" + width);
            }
        }
    }

    private static long entities(Page page) {
        page.navigate("/dashboard");
        return Long.parseLong(
                page.locator("a.why").first().textContent().strip().replace(",", ""));
    }

    private void step(Page page, String action, int ago) {
        page.navigate("/enterprises/" + FIRM + "/pool/" + action);
        write(page, ago);
    }

    /** Fills in date and basis and submits; the answer is the firm's page, not the form again. */
    private void write(Page page, int ago) {
        page.fill("#effectiveOn", day(ago));
        page.fill("#basisDocument", "document");
        long head = registry.head();
        page.click("form[data-write] button[type=submit]");
        page.waitForLoadState();
        assertThat(registry.head())
                .as(page.url() + " " + page.locator("main").textContent())
                .isEqualTo(head + 1);
    }

    private String day(int ago) {
        return today.minusDays(ago).toString();
    }
}
