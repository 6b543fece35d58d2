package org.cultivation.infra.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hand-made packages: parts by name, as a person with bad intentions or an odd program would write them. */
final class SheetFiles {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private SheetFiles() {}

    /** The parts of a workbook with one sheet of these rows. */
    static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + TYPE + "sharedStrings+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + TYPE + "styles+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPE
                        + "worksheet+xml'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r'"
                        + " Type='" + REL + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + REL
                        + "'><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                        + " Id='rId1' Type='" + REL
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'><si><t>shared</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><fonts count='1'><font/></fonts><fills count='1'><fill/></fills>"
                        + "<borders count='1'><border/></borders><cellStyleXfs count='1'><xf/></cellStyleXfs>"
                        + "<cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14' applyNumberFormat='1'/></cellXfs>"
                        + "</styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        return parts;
    }

    static String sheet(String rows) {
        return "<?xml version='1.0' encoding='UTF-8'?><worksheet xmlns='" + MAIN + "'><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    /** A row of inline texts from column A on; blank texts are left out. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.append("<c r='")
                        .append(CellReference.letters(column))
                        .append(number)
                        .append("' t='inlineStr'><is><t>")
                        .append(texts[column])
                        .append("</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    static Path write(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
