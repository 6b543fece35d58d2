package org.cultivation.application.walk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cultivation.application.RunningRegistry;

/** Chromium as the machine has it ({@code -Dchromium=PATH}), with a window of its own for each visitor. */
final class Browser implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final RunningRegistry registry;

    Browser(RunningRegistry registry) {
        this.registry = registry;
    }

    /** A fresh window in which nobody is signed in. */
    Visitor stranger() {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + registry.port())
                .setLocale("zh-CN")
                .setViewportSize(Look.WIDE, Look.HEIGHT));
        context.setDefaultTimeout(20_000);
        return new Visitor(context.newPage(), registry);
    }

    /** A fresh window, signed in as {@code account} with keyboard only. */
    Visitor signIn(String account) {
        Visitor visitor = stranger();
        visitor.open("/sign-in");
        Page page = visitor.page();
        page.locator("#name").focus();
        page.keyboard().type(account);
        page.keyboard().press("Tab");
        page.keyboard().type(RunningRegistry.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return visitor;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
