package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.cultivation.domain.Actor;
import org.cultivation.infra.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the list that was checked last. Whoever writes it next need not check it again as long as nothing at all
 * was recorded since, on the same day and for the same official: then the check would find the same. One list, since a
 * clerk writes what he has just looked at; any other is checked anew.
 */
final class LastCheck {

    private final Ledger ledger;
    private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

    private record Kept(String id, Actor actor, LocalDate today, ListKind.Checked checked) {}

    LastCheck(Ledger ledger) {
        this.ledger = ledger;
    }

    void keep(String id, Actor actor, LocalDate today, ListKind.Checked checked) {
        last.set(new Kept(id, actor, today, checked));
    }

    /** The rows of this import, when they are as a check made now would find them; null otherwise. Given once. */
    ListKind.@Nullable Checked take(String id, Actor actor, LocalDate today) {
        Kept kept = last.get();
        if (kept == null || !kept.id().equals(id)) {
            return null;
        }
        last.compareAndSet(kept, null);
        boolean holds = kept.actor().equals(actor)
                && kept.today().equals(today)
                && kept.checked().position() == ledger.head() - 1;
        return holds ? kept.checked() : null;
    }
}
