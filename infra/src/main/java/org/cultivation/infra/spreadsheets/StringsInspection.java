package org.cultivation.infra.spreadsheets;

import java.util.function.IntConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.cultivation.domain.Refusal;

/** Counts the shared strings and refuses texts longer than a cell can hold. */
final class StringsInspection implements Xml.Visitor {

    private static final int LONGEST_TEXT = 40_000;

    private final IntConsumer counted;
    private int count;
    private int length;

    StringsInspection(IntConsumer counted) {
        this.counted = counted;
    }

    @Override
    public void at(XMLStreamReader xml, int event, int depth) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (xml.getLocalName().equals("si")) {
                    length = 0;
                    count++;
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                length += xml.getTextLength();
                Refusal.when(length > LONGEST_TEXT, "import.file-text-too-long");
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (depth == 1) {
                    counted.accept(count);
                }
            }
            default -> {}
        }
    }
}
