package org.cultivation.application.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cultivation.application.RunningRegistry;

/** Somebody at a window: opens pages, fills in forms, and notices what the browser complains about. */
final class Visitor {

    private final Page page;
    private final RunningRegistry registry;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Page page, RunningRegistry registry) {
        this.page = page;
        this.registry = registry;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:" + registry.port() + "/")) {
                complaints.add("asks another host: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        return open(path, 200);
    }

    /** @param status the page must answer with; the browser's own line about a status of 400 and above is expected */
    Visitor open(String path, int status) {
        Response answer = Objects.requireNonNull(page.navigate(path), path);
        assertThat(answer.status()).as(path).isEqualTo(status);
        if (status >= 400) {
            complaints.removeIf(line -> line.contains(String.valueOf(status)));
        }
        return this;
    }

    /** The page can be shown as it is: fits, speaks, is accessible, and the browser has nothing to complain about. */
    Visitor looks(String name) {
        new Look(page).at(name);
        assertThat(complaints).as("complaints of the browser at " + name).isEmpty();
        return this;
    }

    /** Submits the writing form of this page, which records exactly {@code facts}, and arrives at the page after it. */
    void writes(Locator button, int facts) {
        long head = registry.head();
        button.click();
        page.waitForURL(url -> url.contains("done="));
        assertThat(registry.head()).as(page.url()).isEqualTo(head + facts);
    }

    /** Submits a form that is refused: it comes back with a reason, filled in as it was, and nothing is recorded. */
    Visitor isRefused(Locator button, int status) {
        long head = registry.head();
        button.click();
        page.locator("#refusal .notice").waitFor();
        assertThat(page.locator("#refusal").innerText()).isNotBlank();
        assertThat(registry.head()).isEqualTo(head);
        complaints.removeIf(line -> line.contains(String.valueOf(status)));
        return this;
    }

    Locator submit() {
        return page.locator("form[data-write] button[type=submit]");
    }

    /** The number of cross-border e-commerce entities on the dashboard of this page. */
    long entities() {
        return Long.parseLong(
                page.locator(".target a.why").first().innerText().strip().replace(",", ""));
    }
}
