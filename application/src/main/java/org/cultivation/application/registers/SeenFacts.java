package org.cultivation.application.registers;

import java.util.Map;
import org.cultivation.application.accounts.CurrentActor;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.projections.Views;
import org.cultivation.projections.feed.FeedItem;
import org.springframework.stereotype.Component;

/** Facts of the whole ledger as the account signed in may see them: of restricted ones only that there is one. */
@Component
public class SeenFacts {

    /** Type under which a fact is shown that the reader may not see. */
    public static final String HIDDEN = "register.restricted";

    private final EntryCommands entries;
    private final CurrentActor current;

    SeenFacts(EntryCommands entries, CurrentActor current) {
        this.entries = entries;
        this.current = current;
    }

    /** {@code item} as it is, or without everything but its place and day. */
    public FeedItem seen(FeedItem item, Views views) {
        EntryId entry = item.entry();
        if (entry == null || Confined.shows(entry, item.type(), current.actor(), entries.unitOf(views, entry))) {
            return item;
        }
        Attestation signed = item.attestation();
        return new FeedItem(
                item.position(),
                item.recordedAt(),
                HIDDEN,
                null,
                null,
                null,
                new Attestation(
                        signed.actor(),
                        signed.role(),
                        signed.unit(),
                        signed.effectiveOn(),
                        Basis.of("-"),
                        signed.ruleVersion(),
                        null),
                Map.of());
    }
}
