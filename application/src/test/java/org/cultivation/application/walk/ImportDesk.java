package org.cultivation.application.walk;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The import pages as a clerk uses them. */
record ImportDesk(Visitor clerk) {

    /** Chooses a file and has it tried; nothing is written. */
    ImportDesk tries(Path list, String effectiveOn) {
        clerk.open("/imports");
        page().setInputFiles("#file", list);
        page().fill("#effectiveOn", effectiveOn);
        page().fill("#basisDocument", "Report of the district");
        clerk.submit().click();
        page().locator("#h-checked").waitFor();
        return this;
    }

    /** How many rows of the dry run are good, warned of, bad and blank. */
    String counts() {
        return String.join(" ", page().locator(".stats dd").allInnerTexts());
    }

    /** The rows of the list of problems, as text. */
    String problems() {
        return page().locator("section[aria-labelledby=h-problems] tbody").innerText();
    }

    /** Downloads the clerk's own file with the column of problems. */
    Path takesBack(Path as) {
        Download file = page().waitForDownload(
                        () -> page().locator("a[href$='/annotated']").click());
        file.saveAs(as);
        return as;
    }

    /** Writes the good rows and waits until the page says that it is done. */
    void writesGoodRows() {
        page().locator("button[name=rows][value=good]").click();
        page().locator("#import-progress .notice.ok").waitFor();
    }

    private Page page() {
        return clerk.page();
    }
}
