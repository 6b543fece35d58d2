package org.cultivation.application.imports;

import java.util.Locale;
import org.cultivation.application.registers.RegisterTexts;
import org.cultivation.domain.registers.Register;
import org.jspecify.annotations.Nullable;

/** What lists bring, for pages, in a reader's words. */
record ImportAbouts(RegisterTexts words, Locale language) {

    /**
     * What a list brings and where its pages are.
     *
     * @param page where such lists are handed in; @param template its empty list
     * @param entries in front of the code of a firm or entry, its page
     */
    record About(String title, String page, String template, String entries) {}

    /** @param firms title of a list of firms */
    About of(@Nullable FactList list, String firms) {
        if (list == null) {
            return new About(firms, "/imports", "/imports/template", "/enterprises/");
        }
        String names = "?kind=" + list.kind() + "&move=" + list.move();
        String register = "/registers/" + list.register();
        return new About(
                title(list),
                register + "/import" + names,
                register + "/import-template" + names,
                list.register().equals(Register.ENTERPRISE.stored()) ? "/enterprises/" : register + "/");
    }

    /** Register, kind and move. */
    public String title(FactList list) {
        FactList.Meant meant = list.meant();
        return words.register(meant.register(), language) + " \u00B7 " + words.kind(meant.kind(), language) + " \u00B7 "
                + words.move(meant.kind(), meant.move(), language);
    }
}
