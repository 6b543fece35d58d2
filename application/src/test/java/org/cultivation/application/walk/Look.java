package org.cultivation.application.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Looks at the page of a window at both widths: nothing wider than the window, no missing text, nothing axe objects to. */
record Look(Page page) {

    static final int WIDE = 1280;
    static final int NARROW = 390;
    static final int HEIGHT = 900;

    private static final String AXE = axe();

    /** Names of what is wrong, with the part of the page; minor and moderate findings are left out. */
    private static final String RULES = "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
            + " 'wcag22aa', 'best-practice']}).then(result => result.violations"
            + ".filter(one => one.impact === 'serious' || one.impact === 'critical')"
            + ".map(one => one.impact + ' ' + one.id + ': ' + one.nodes.map(node => node.html).join(' | ')))";

    /** @param name of the picture kept under {@code target/walk} */
    void at(String name) {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, HEIGHT);
            String where = name + " at " + width + " px";
            page.screenshot(new ScreenshotOptions()
                    .setPath(Path.of("target", "walk", name + "-" + width + ".png"))
                    .setFullPage(true));
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("width of " + where)
                    .isLessThanOrEqualTo(width);
            assertThat(page.content()).as("texts of " + where).doesNotContain("??");
            assertThat(violations()).as("axe on " + where).isEmpty();
        }
        page.setViewportSize(WIDE, HEIGHT);
    }

    private List<?> violations() {
        page.evaluate(AXE);
        return (List<?>) page.evaluate(RULES);
    }

    private static String axe() {
        try (InputStream script = Look.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
