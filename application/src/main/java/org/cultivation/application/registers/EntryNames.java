package org.cultivation.application.registers;

import java.time.LocalDate;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.entries.FindEntries;
import org.springframework.stereotype.Component;

/** What entries are called, firms among them, for pages that would else show a number. */
@Component
public class EntryNames {

    private static final LocalDate EVER = LocalDate.of(9999, 1, 1);

    private final Registry registry;

    EntryNames(Registry registry) {
        this.registry = registry;
    }

    /** The name as known now, of the latest day. */
    public String now(EntryId id) {
        return of(id, Known.NOW, EVER);
    }

    /** The name on a day as known at a moment; empty when nothing was known of it. */
    String of(EntryId id, Known known, LocalDate on) {
        return registry.ask(known, (views, position) -> of(views, id, on)).value();
    }

    static String of(Views views, EntryId id, LocalDate on) {
        if (id.register() != Register.ENTERPRISE) {
            return FindEntries.view(views, id)
                    .map(view -> view.nameOn(on))
                    .filter(name -> !name.equals(id.id()))
                    .orElse("");
        }
        try {
            return FindEnterprises.one(views, new UnifiedSocialCreditCode(id.id()), on)
                    .map(EnterpriseRow::name)
                    .orElse("");
        } catch (Refusal malformed) {
            return ""; // named before such codes were refused
        }
    }
}
