package org.cultivation.application.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Places;
import org.cultivation.domain.registers.EntryId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes the words of pages, which name entries as they were called on the page's day, as far as was known. */
@Component
public class EntryWording {

    private final RegisterTexts texts;
    private final EntryNames names;

    EntryWording(RegisterTexts texts, EntryNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** The words of the page being made, in its language and at its moment. */
    public EntryWords of(Model model) {
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        Places places = (Places) Objects.requireNonNull(model.getAttribute("places"));
        Map<EntryId, String> asked = new HashMap<>();
        return new EntryWords(
                texts,
                f,
                places,
                id -> asked.computeIfAbsent(
                        id,
                        any -> model.getAttribute("moment") instanceof Moment moment
                                ? names.of(id, moment.known(), moment.on())
                                : names.now(id)));
    }
}
