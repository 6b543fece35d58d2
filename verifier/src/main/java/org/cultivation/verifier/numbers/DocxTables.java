package org.cultivation.verifier.numbers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The tables of a Word file, as rows of texts. */
final class DocxTables {

    private DocxTables() {}

    static List<List<List<String>>> read(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return tables(new String(zip.readAllBytes(), UTF_8));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("the document cannot be read", e);
        }
        throw new IOException("it is no Word file");
    }

    private static List<List<List<String>>> tables(String document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(document));
        List<List<List<String>>> tables = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean text = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tbl" -> tables.add(new ArrayList<>());
                    case "tr" -> tables.getLast().add(new ArrayList<>());
                    case "tc" -> cell.setLength(0);
                    case "t" -> text = true;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                text &= !xml.getLocalName().equals("t");
                if (xml.getLocalName().equals("tc")) {
                    tables.getLast().getLast().add(cell.toString());
                }
            } else if (event == XMLStreamConstants.CHARACTERS && text) {
                cell.append(xml.getText());
            }
        }
        return tables;
    }
}
