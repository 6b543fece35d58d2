package org.cultivation.application.walk;

import java.nio.file.Path;
import java.util.List;
import org.cultivation.application.RunningRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every page that has an address of its own, looked at by each role, at both widths and in both languages. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final List<String> PAGES = List.of(
            "/dashboard",
            "/enterprises",
            "/worklist",
            "/imports",
            "/plan",
            "/plan/rules",
            "/plan/rules/pool",
            "/ledger",
            "/account",
            "/explain/entities");

    @SuppressWarnings("NullAway.Init")
    private RunningRegistry registry;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path directory) {
        registry = new RunningRegistry(directory);
        browser = new Browser(registry);
    }

    @AfterAll
    void stop() {
        browser.close();
        registry.close();
    }

    @Test
    void the_door_speaks_both_languages_and_says_when_a_password_is_wrong() {
        Visitor stranger = browser.stranger();
        stranger.open("/sign-in?error").looks("sign-in-wrong");
        stranger.open("/sign-in?out").looks("sign-in-out");
        stranger.open("/sign-in?lang=en").looks("sign-in-english");
    }

    @Test
    void every_role_can_look_at_every_page() {
        for (String account : List.of("clerk.wuqing", "first", "auditor", "leader")) {
            Visitor visitor = browser.signIn(account);
            PAGES.forEach(path -> visitor.open(path).looks(account + path.replace('/', '-')));
        }
    }

    @Test
    void every_page_fits_in_english_where_words_are_longer() {
        Visitor auditor = browser.signIn("auditor");
        auditor.open("/dashboard?lang=en");
        PAGES.forEach(path -> auditor.open(path).looks("english" + path.replace('/', '-')));
        auditor.open("/overrides").looks("english-overrides");
        auditor.open("/ledger/0").looks("english-fact");
    }

    @Test
    void pages_that_say_no_are_pages_too() {
        Visitor clerk = browser.signIn("clerk");
        clerk.open("/nowhere", 404).looks("failure-404");
        clerk.open("/enterprises/914403001922038216", 404).looks("failure-no-firm");
        clerk.open("/overrides", 403).looks("failure-403");
        clerk.open("/enterprises?page=x", 400).looks("failure-400");
        clerk.open("/enterprises?q=nobody&kind=MANUFACTURING").looks("firms-none");
        clerk.open("/enterprises/new").looks("form-register");
    }
}
