package org.cultivation.application.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cultivation.application.pages.Refusals;
import org.cultivation.application.registers.Confined;
import org.cultivation.application.registers.EntryCommands;
import org.cultivation.application.registers.RegisterTexts;
import org.cultivation.domain.Actor;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.springframework.stereotype.Component;

/** The lists of facts that there are: one for every move of every kind of every register. */
@Component
class FactLists {

    private final RegisterTexts words;
    private final ImportTexts texts;
    private final Refusals refusals;
    private final FactListKind.Reading reading;

    FactLists(
            RegisterTexts words,
            ImportTexts texts,
            Refusals refusals,
            EntryCommands commands,
            Registry registry,
            Ledger ledger,
            Clock clock) {
        this.words = words;
        this.texts = texts;
        this.refusals = refusals;
        this.reading = new FactListKind.Reading(registry, ledger, commands, clock);
    }

    /** @throws org.cultivation.domain.Refusal when there is no such list */
    FactListKind of(FactList names) {
        FactList.Meant list = names.meant();
        return new FactListKind(
                list,
                new FactColumns(list, texts, words),
                new FactWords(list, texts, words),
                new FactRefusals(list, refusals, words),
                texts,
                reading);
    }

    /** The lists of a register that the official may bring, in the order of the register's kinds. */
    static List<FactList.Meant> forActor(Register register, Actor actor) {
        return Kinds.of(register).stream()
                .filter(kind -> Confined.mayShow(kind, actor, actor.scope()))
                .flatMap(kind -> kind.moves().stream()
                        .filter(move -> !move.workedOut())
                        .map(move -> new FactList.Meant(register, kind, move)))
                .filter(list -> list.isFor(actor))
                .toList();
    }

    /** The empty list to download, with the units of the day. */
    FactTemplate template(FactList names, Locale language) {
        LocalDate today = LocalDate.now(reading.clock());
        Units units = reading.registry()
                .ask(Known.NOW, (views, position) -> FindReference.units(views, today))
                .value();
        return new FactTemplate(of(names), texts, words, units, language);
    }
}
