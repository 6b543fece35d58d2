package org.cultivation.infra.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The styles of a workbook with a few more: every style that a marked cell has, once more with a coloured ground, so
 * that number format, font and border stay as they were.
 */
final class MarkedStyles {

    /** What a style is made for. */
    enum Use {
        WRONG("FFFFC7CE"),
        DOUBTFUL("FFFFEB9C"),
        NOTE(null);

        private final @Nullable String ground;

        Use(@Nullable String ground) {
            this.ground = ground;
        }
    }

    private record Key(int base, Use use) {}

    private final Document document;
    private final Element formats;
    private final Element fills;
    private final int count;
    private final Map<Key, Integer> made = new LinkedHashMap<>();

    private MarkedStyles(Document document, Element formats, Element fills) {
        this.document = document;
        this.formats = formats;
        this.fills = fills;
        this.count = children(formats);
    }

    /** Reads the part; null when it lacks what marking needs. The part was inspected before. */
    static @Nullable MarkedStyles read(InputStream part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(part);
            Element formats = child(document.getDocumentElement(), "cellXfs");
            Element fills = child(document.getDocumentElement(), "fills");
            return formats == null || fills == null || children(formats) == 0
                    ? null
                    : new MarkedStyles(document, formats, fills);
        } catch (ParserConfigurationException | SAXException e) {
            throw Damaged.because(e);
        }
    }

    /** Index of the style that looks like {@code base} but is marked. */
    int marked(int base, Use use) {
        int known = base < count ? base : 0;
        return made.computeIfAbsent(new Key(known, use), key -> count + made.size());
    }

    /** Writes the part with the styles that were asked for. */
    void write(OutputStream out) {
        Map<Use, Integer> grounds = new LinkedHashMap<>();
        made.forEach((key, index) -> {
            Element format = (Element) nthChild(formats, key.base()).cloneNode(true);
            if (key.use().ground != null) {
                int fill = grounds.computeIfAbsent(key.use(), use -> addFill(String.valueOf(use.ground)));
                format.setAttribute("fillId", String.valueOf(fill));
                format.setAttribute("applyFill", "1");
            } else {
                wrap(format);
            }
            formats.appendChild(format);
        });
        formats.setAttribute("count", String.valueOf(count + made.size()));
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException("styles that were read cannot be written", e);
        }
    }

    private int addFill(String colour) {
        int index = children(fills);
        Element fill = add(fills, "fill");
        Element pattern = add(fill, "patternFill");
        pattern.setAttribute("patternType", "solid");
        add(pattern, "fgColor").setAttribute("rgb", colour);
        add(pattern, "bgColor").setAttribute("indexed", "64");
        fills.setAttribute("count", String.valueOf(index + 1));
        return index;
    }

    private void wrap(Element format) {
        Element alignment = child(format, "alignment");
        if (alignment == null) {
            Element added = add(format, "alignment");
            format.insertBefore(added, format.getFirstChild());
            alignment = added;
        }
        alignment.setAttribute("wrapText", "1");
        alignment.setAttribute("vertical", "top");
        format.setAttribute("applyAlignment", "1");
    }

    private Element add(Element parent, String name) {
        String prefix = parent.getPrefix();
        Element added = document.createElementNS(parent.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
        parent.appendChild(added);
        return added;
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static int children(Element parent) {
        int count = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            count += node instanceof Element ? 1 : 0;
        }
        return count;
    }

    private static Node nthChild(Element parent, int index) {
        int left = index;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element && left-- == 0) {
                return node;
            }
        }
        throw new IllegalArgumentException("no style " + index);
    }
}
