package org.cultivation.application.registers;

import java.util.Map;
import java.util.Optional;
import org.cultivation.application.pages.FactWords;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Places;
import org.springframework.stereotype.Component;

/** Tells facts of described kinds wherever facts are told: timelines, the feed, the ledger. */
@Component
class Sentences implements FactWords.KindWords {

    private final RegisterTexts texts;

    Sentences(RegisterTexts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> sentence(String type, Map<String, String> values, Formats f, Places places) {
        return new EntryWords(texts, f, places).sentence(type, values);
    }
}
