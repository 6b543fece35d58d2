package org.cultivation.projections.entries;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One object for each short text. Hundreds of thousands of facts name the same few kinds, fields, periods and codes. */
final class SharedTexts {

    private static final int LONGEST = 24;
    private static final int MOST = 50_000;
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private SharedTexts() {}

    /** The shared object for {@code text}; {@code text} itself when it is long or enough are kept. */
    static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String shared = TEXTS.get(text);
        if (shared != null) {
            return shared;
        }
        if (TEXTS.size() < MOST) {
            TEXTS.put(text, text);
        }
        return text;
    }
}
