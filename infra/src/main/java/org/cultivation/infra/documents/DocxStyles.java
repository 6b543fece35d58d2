package org.cultivation.infra.documents;

/** The styles of the document, in the program's own fonts: what a reader has to show Chinese with. */
final class DocxStyles {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private DocxStyles() {}

    static String of(String language) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"" + MAIN
                + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Noto Sans SC\" w:hAnsi=\"Noto Sans SC\""
                + " w:eastAsia=\"Noto Sans SC\"/><w:color w:val=\"" + Colours.INK
                + "\"/><w:sz w:val=\"21\"/><w:lang w:val=\"" + language + "\" w:eastAsia=\"zh-CN\"/></w:rPr>"
                + "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"80\" w:line=\"300\" w:lineRule=\"auto\"/>"
                + "</w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "", "")
                + style("Title", "Title", "<w:spacing w:after=\"120\"/>", "<w:b/><w:sz w:val=\"36\"/>")
                + style("Subtitle", "Subtitle", "", "<w:color w:val=\"" + Colours.SOFT + "\"/>")
                + style(
                        "Heading1",
                        "heading 1",
                        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>",
                        "<w:b/><w:sz w:val=\"26\"/>")
                + style("Note", "Note", "", "<w:color w:val=\"" + Colours.SOFT + "\"/><w:sz w:val=\"16\"/>")
                + style("Cell", "Cell", "<w:spacing w:after=\"20\" w:line=\"252\"/>", "<w:sz w:val=\"18\"/>")
                + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
                + border("top") + border("bottom") + border("insideH")
                + "</w:tblBorders></w:tblPr></w:style></w:styles>";
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\"" + (id.equals("Normal") ? " w:default=\"1\"" : "") + " w:styleId=\"" + id
                + "\"><w:name w:val=\"" + name + "\"/>"
                + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:pPr>" + paragraph
                + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    private static String border(String where) {
        return "<w:" + where + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"" + Colours.LINE + "\"/>";
    }
}
