package org.cultivation.application.registers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cultivation.application.pages.FactWords;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Places;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.springframework.stereotype.Component;

/** Tells facts of described kinds wherever facts are told: timelines, the feed, the ledger. */
@Component
class Sentences implements FactWords.KindWords {

    private final RegisterTexts texts;
    private final EntryNames names;

    Sentences(RegisterTexts texts, EntryNames names) {
        this.texts = texts;
        this.names = names;
    }

    @Override
    public Optional<String> field(String field, Locale locale) {
        return Kinds.all().stream()
                .filter(kind -> kind.moves().stream()
                        .flatMap(move -> kind.fields(move).stream())
                        .anyMatch(one -> one.name().equals(field)))
                .findFirst()
                .map(kind -> texts.field(kind, field, locale));
    }

    @Override
    public List<String> place(String register, String kind, String move, String status, Locale locale) {
        FactKind of = Register.find(register.toLowerCase(Locale.ROOT))
                .flatMap(found -> Kinds.find(found, kind))
                .orElse(null);
        if (of == null) {
            return List.of(register, kind, move, status);
        }
        return List.of(
                texts.register(of.register(), locale),
                texts.kind(of, locale),
                of.find(move).map(found -> texts.move(of, found, locale)).orElse(move),
                texts.status(of, status.isEmpty() ? "none" : status, locale));
    }

    @Override
    public Optional<String> type(String type, Locale locale) {
        return Kinds.ofType(type)
                .map(found -> texts.register(found.kind().register(), locale) + " · "
                        + texts.kind(found.kind(), locale) + " · "
                        + texts.move(found.kind(), found.move(), locale));
    }

    @Override
    public Optional<String> sentence(String type, Map<String, String> values, Formats f, Places places) {
        return new EntryWords(texts, f, places, names::now).sentence(type, values);
    }
}
