package org.cultivation.infra.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The list of sheets, and how days are counted. */
final class WorkbookInspection implements Xml.Visitor {

    /** @param relationship id that leads to the sheet's part */
    record Listed(String name, String relationship, boolean hidden) {}

    private final List<Listed> sheets = new ArrayList<>();
    private boolean dates1904;

    List<Listed> sheets() {
        return sheets;
    }

    boolean dates1904() {
        return dates1904;
    }

    @Override
    public void at(XMLStreamReader xml, int event, int depth) {
        if (event != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        if (xml.getLocalName().equals("sheet")) {
            String state = Xml.attribute(xml, "state");
            sheets.add(new Listed(
                    orEmpty(Xml.attribute(xml, "name")),
                    orEmpty(Xml.attribute(xml, "id")),
                    "hidden".equals(state) || "veryHidden".equals(state)));
        } else if (xml.getLocalName().equals("workbookPr")) {
            String flag = Xml.attribute(xml, "date1904");
            dates1904 = "1".equals(flag) || "true".equals(flag);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
