package org.cultivation.application.pages;

import java.time.Clock;
import java.time.LocalDate;
import org.cultivation.domain.UnitCode;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.reference.FindReference;
import org.springframework.stereotype.Component;

/** Looks up the name of a reporting unit where no page has the list of units at hand. */
@Component
class UnitNames {

    private final Registry registry;
    private final Clock clock;

    UnitNames(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    String name(UnitCode unit, Formats f) {
        LocalDate today = LocalDate.now(clock);
        return registry.ask(Known.NOW, (views, position) -> new Places(FindReference.units(views, today), f).full(unit))
                .value();
    }
}
