package org.cultivation.infra.spreadsheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads XML of unknown origin: no document type, no entities of its own, no endless nesting. */
final class Xml {

    private static final int DEEPEST = 100;
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, Boolean.TRUE);
        // Otherwise the end of a text that is cut off is found too late for an error that has a name.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, Boolean.FALSE);
        return factory;
    }

    /** What to do at each event. */
    @FunctionalInterface
    interface Visitor {
        /** @param depth of the element that starts, ends or contains the text; the root has 1 */
        void at(XMLStreamReader xml, int event, int depth) throws XMLStreamException;
    }

    /**
     * Reads to the end.
     *
     * @throws Refusal {@code import.file-has-dtd} for a document type or a reference to an entity
     * @throws XMLStreamException when it is no XML
     */
    static void read(InputStream in, Visitor visitor) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal("import.file-has-dtd");
                case XMLStreamConstants.START_ELEMENT -> {
                    Refusal.when(++depth > DEEPEST, "import.file-damaged");
                    visitor.at(xml, event, depth);
                }
                case XMLStreamConstants.END_ELEMENT -> visitor.at(xml, event, depth--);
                default -> visitor.at(xml, event, depth);
            }
        }
        xml.close();
    }

    /** An attribute by its local name, in whatever namespace. */
    static @Nullable String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
