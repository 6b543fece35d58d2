package org.cultivation.application.visitors;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page, whatever it shows. */
final class Shape {

    private Shape() {}

    /** What is wrong with a page; empty when nothing is. */
    static List<String> flaws(Document page, String language) {
        List<String> flaws = new ArrayList<>();
        if (!page.select("html").attr("lang").equals(language)) {
            flaws.add("its language is " + page.select("html").attr("lang"));
        }
        if (page.select("h1").size() != 1) {
            flaws.add("it has " + page.select("h1").size() + " first headings");
        }
        if (page.title().isBlank() || page.select("main#main").size() != 1) {
            flaws.add("it has no title or no main part");
        }
        if (page.outerHtml().contains("??")) {
            flaws.add("a text is missing: " + page.outerHtml().replaceAll("(?s).*(\\?\\?.{0,60}).*", "$1"));
        }
        for (Element control : page.select("input:not([type=hidden]), select, textarea")) {
            if (!isNamed(control, page)) {
                flaws.add("no label: " + control.outerHtml());
            }
        }
        for (Element button : page.select("button, a[href]")) {
            if (button.text().isBlank() && !button.hasAttr("aria-label") && !button.hasAttr("title")) {
                flaws.add("no words: " + button.outerHtml());
            }
        }
        for (Element table : page.select("table")) {
            if (table.select("th").isEmpty()) {
                flaws.add("no header cells: " + table.text());
            }
        }
        page.select("[id]").stream()
                .map(Element::id)
                .filter(id -> page.select("[id=" + id + "]").size() > 1)
                .distinct()
                .forEach(id -> flaws.add("the id " + id + " stands twice"));
        for (String attribute : new String[] {"href", "src", "action"}) {
            for (Element element : page.select("[" + attribute + "]")) {
                if (element.attr(attribute).matches("(https?:)?//.*")) {
                    flaws.add("it leads to another host: " + element.attr(attribute));
                }
            }
        }
        return flaws;
    }

    private static boolean isNamed(Element control, Document page) {
        return !control.attr("aria-label").isBlank()
                || control.closest("label") != null
                || !control.attr("aria-labelledby").isBlank()
                || !control.id().isEmpty()
                        && !page.select("label[for=" + control.id() + "]").isEmpty();
    }
}
