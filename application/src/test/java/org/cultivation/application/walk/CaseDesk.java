package org.cultivation.application.walk;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;

/** A firm's case as the people who handle it see it: one step is one form. */
record CaseDesk(String firm, LocalDate today) {

    /** Goes from the firm's page to the step by its link, fills in the form and submits it. */
    void step(Visitor who, String action, int daysAgo, Map<String, String> fields) {
        form(who, action, daysAgo, fields);
        who.writes(who.submit(), 1);
    }

    void step(Visitor who, String action, int daysAgo) {
        step(who, action, daysAgo, Map.of());
    }

    /** The form of a step, filled in and not yet submitted. */
    void form(Visitor who, String action, int daysAgo, Map<String, String> fields) {
        who.open("/enterprises/" + firm);
        Page page = who.page();
        page.locator(".firm-acts a[href$='/pool/" + action + "']").click();
        page.locator("#basisDocument").waitFor();
        fields.forEach((name, value) -> page.fill("#" + name, value));
        page.fill("#effectiveOn", day(daysAgo));
        page.fill("#basisDocument", "Sheet of " + action);
    }

    String day(int ago) {
        return today.minusDays(ago).toString();
    }
}
