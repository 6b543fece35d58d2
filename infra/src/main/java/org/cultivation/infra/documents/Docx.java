package org.cultivation.infra.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.infra.documents.Report.Bars;
import org.cultivation.infra.documents.Report.Heading;
import org.cultivation.infra.documents.Report.Note;
import org.cultivation.infra.documents.Report.Paragraph;
import org.cultivation.infra.documents.Report.Table;

/**
 * Sets a report as WordprocessingML (ISO/IEC 29500). Charts are DrawingML charts, which the reader's program draws from
 * the numbers in the file. The same report gives the same bytes: no date, no random number, no compression.
 */
public final class Docx {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    /** Width between the margins, in twentieths of a point. */
    private static final int INNER = 9660;

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> charts = new LinkedHashMap<>();

    private Docx() {}

    public static byte[] of(Report report) {
        return new Docx().set(report);
    }

    private byte[] set(Report report) {
        paragraph(report.title(), "Title");
        paragraph(report.subtitle(), "Subtitle");
        for (Report.Block block : report.blocks()) {
            switch (block) {
                case Heading heading -> paragraph(heading.text(), "Heading1");
                case Paragraph text -> paragraph(text.text(), "Normal");
                case Note note -> paragraph(note.text(), "Note");
                case Table table -> table(table);
                case Bars bars -> chart(bars);
            }
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"word/document.xml\"/>"
                                + "<Relationship Id=\"r2\" Type=\"" + PACKAGE
                                + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"));
        parts.put(
                "docProps/core.xml",
                HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                        + escaped(report.title()) + "</dc:title><dc:language>" + report.language()
                        + "</dc:language></cp:coreProperties>");
        parts.put("word/document.xml", document());
        parts.put("word/styles.xml", DocxStyles.of(report.language()));
        parts.put(
                "word/footer1.xml",
                HEAD + "<w:ftr xmlns:w=\"" + DocxStyles.MAIN + "\"><w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr>"
                        + run(report.footer()) + "</w:p></w:ftr>");
        StringBuilder links = new StringBuilder();
        charts.keySet()
                .forEach(name -> links.append("<Relationship Id=\"")
                        .append(name)
                        .append("\" Type=\"" + OFFICE + "/chart\" Target=\"charts/")
                        .append(name)
                        .append(".xml\"/>"));
        parts.put(
                "word/_rels/document.xml.rels",
                relationships("<Relationship Id=\"styles\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"footer\" Type=\"" + OFFICE + "/footer\" Target=\"footer1.xml\"/>"
                        + links));
        charts.forEach((name, chart) -> parts.put("word/charts/" + name + ".xml", HEAD + chart));
        return StoredZip.of(parts);
    }

    private String types() {
        StringBuilder types = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE
                + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
                + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(types, "/word/document.xml", WORD + "document.main+xml");
        type(types, "/word/styles.xml", WORD + "styles+xml");
        type(types, "/word/footer1.xml", WORD + "footer+xml");
        type(types, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        charts.keySet()
                .forEach(name -> type(
                        types,
                        "/word/charts/" + name + ".xml",
                        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"));
        return types.append("</Types>").toString();
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"").append(part).append("\" ContentType=\"");
        types.append(type).append("\"/>");
    }

    private static String relationships(String all) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private String document() {
        return HEAD + "<w:document xmlns:w=\"" + DocxStyles.MAIN + "\" xmlns:r=\"" + OFFICE + "\"><w:body>" + body
                + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1123\" w:right=\"1123\" w:bottom=\"1123\""
                + " w:left=\"1123\" w:header=\"600\" w:footer=\"600\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private void paragraph(String text, String style) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        body.append(run(text)).append("</w:p>");
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    private void table(Table table) {
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"")
                .append(INNER);
        body.append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int weight : table.weights()) {
            body.append("<w:gridCol w:w=\"").append(width(table, weight)).append("\"/>");
        }
        body.append("</w:tblGrid>");
        row(table, table.header(), true);
        table.rows().forEach(row -> row(table, row, false));
        body.append("</w:tbl>");
    }

    private void row(Table table, List<String> cells, boolean head) {
        body.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(head ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            int weight = table.weights().get(i);
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(width(table, weight))
                    .append("\" w:type=\"dxa\"/>");
            body.append(head ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + Colours.HEAD + "\"/>" : "");
            body.append("</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/>");
            body.append(weight < 0 ? "<w:jc w:val=\"right\"/>" : "").append("</w:pPr>");
            body.append(run(cells.get(i))).append("</w:p></w:tc>");
        }
        body.append("</w:tr>");
    }

    private static int width(Table table, int weight) {
        return INNER * Math.abs(weight) / table.total();
    }

    private void chart(Bars bars) {
        String name = "chart" + (charts.size() + 1);
        charts.put(name, DocxChart.of(bars));
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:drawing>");
        body.append("<wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"");
        body.append(" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"6120000\" cy=\"2520000\"/>");
        body.append("<wp:docPr id=\"")
                .append(charts.size())
                .append("\" name=\"")
                .append(name);
        body.append("\" descr=\"").append(escaped(bars.title())).append("\"/>");
        body.append("<a:graphic xmlns:a=\"" + DocxChart.DRAWING + "\"><a:graphicData uri=\"" + DocxChart.CHART);
        body.append("\"><c:chart xmlns:c=\"" + DocxChart.CHART + "\" r:id=\"").append(name);
        body.append("\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
