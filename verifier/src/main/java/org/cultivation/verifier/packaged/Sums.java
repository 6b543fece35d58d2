package org.cultivation.verifier.packaged;

import java.util.List;
import java.util.regex.Pattern;
import org.cultivation.verifier.log.Lines.Promised;

/**
 * What stands before each file of entries: a line {@code first last root} for each 256 of them, to say where something
 * was changed. It proves nothing, since whoever changes entries can change it too: the signed root does.
 */
final class Sums {

    static final Pattern LINE = Pattern.compile("(0|[1-9][0-9]{0,17}) (0|[1-9][0-9]{0,17}) ([A-Za-z0-9+/]{43}=)");

    private Sums() {}

    static boolean isInOrder(Promised line) {
        return line.last() >= line.first() && line.last() - line.first() < 256;
    }

    static String text(List<Promised> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.first() + " " + line.last() + " " + line.root() + "\n"));
        return text.toString();
    }
}
