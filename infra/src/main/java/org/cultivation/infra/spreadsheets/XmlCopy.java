package org.cultivation.infra.spreadsheets;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML events as they were read, prefixes and namespaces included. */
final class XmlCopy {

    private final XMLStreamWriter out;

    XmlCopy(XMLStreamWriter out) {
        this.out = out;
    }

    /** Copies a start tag with some attributes set to another value, or dropped where the value is null. */
    void start(XMLStreamReader xml, Map<String, @Nullable String> changes) throws XMLStreamException {
        out.writeStartElement(orEmpty(xml.getPrefix()), xml.getLocalName(), orEmpty(xml.getNamespaceURI()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            if (prefix == null || prefix.isEmpty()) {
                out.writeDefaultNamespace(orEmpty(xml.getNamespaceURI(i)));
            } else {
                out.writeNamespace(prefix, xml.getNamespaceURI(i));
            }
        }
        Map<String, @Nullable String> left = new LinkedHashMap<>(changes);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String prefix = orEmpty(xml.getAttributePrefix(i));
            boolean changed = prefix.isEmpty() && left.containsKey(name);
            String value = changed ? left.remove(name) : xml.getAttributeValue(i);
            if (value == null) {
                continue;
            }
            if (prefix.isEmpty()) {
                out.writeAttribute(name, value);
            } else {
                out.writeAttribute(prefix, xml.getAttributeNamespace(i), name, value);
            }
        }
        for (Map.Entry<String, @Nullable String> added : left.entrySet()) {
            if (added.getValue() != null) {
                out.writeAttribute(added.getKey(), added.getValue());
            }
        }
    }

    /** Copies any other event. */
    void event(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.END_ELEMENT -> out.writeEndElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> out.writeCharacters(xml.getText());
            case XMLStreamConstants.CDATA -> out.writeCData(xml.getText());
            case XMLStreamConstants.COMMENT -> out.writeComment(xml.getText());
            default -> {}
        }
    }

    /** The attributes without prefix, in order. */
    static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (orEmpty(xml.getAttributePrefix(i)).isEmpty()) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    /** The text without characters that XML cannot hold. */
    static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
