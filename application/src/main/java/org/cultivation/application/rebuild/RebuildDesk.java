package org.cultivation.application.rebuild;

import java.util.List;
import java.util.Optional;
import org.cultivation.application.accounts.CurrentActor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.infra.views.ChangedRow;
import org.cultivation.infra.views.LiveRegistry;
import org.cultivation.infra.views.RebuildStatus;
import org.cultivation.infra.views.Rebuilds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What auditors and administrators may do with rebuilds; the rules about addresses keep others away. */
@Component
class RebuildDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildDesk.class);

    private final Rebuilds rebuilds;
    private final CurrentActor current;

    RebuildDesk(LiveRegistry registry, CurrentActor current) {
        this.rebuilds = registry.rebuilds();
        this.current = current;
    }

    Optional<RebuildStatus> last() {
        return rebuilds.last();
    }

    /** @throws Refusal {@code rebuild.open} while another runs or waits for a decision */
    RebuildStatus start() {
        String account = current.actor().account();
        RebuildStatus started = rebuilds.start(account).orElseThrow(() -> new Refusal("rebuild.open"));
        LOG.info("rebuild {} started by {}", started.number(), account);
        return started;
    }

    /** @throws Refusal {@code rebuild.not-open} when nothing runs or waits */
    RebuildStatus cancel() {
        Refusal.when(!rebuilds.cancel(), "rebuild.not-open");
        return required();
    }

    /** @throws Refusal {@code rebuild.nothing-waits} when none waits for this decision */
    RebuildStatus takeOver() {
        Refusal.when(!rebuilds.takeOver(), "rebuild.nothing-waits");
        LOG.info(
                "rebuild {} took over, told by {}",
                required().number(),
                current.actor().account());
        return required();
    }

    /** @throws Refusal {@code rebuild.none} when there was none since the start of the program */
    RebuildStatus required() {
        return rebuilds.last().orElseThrow(() -> new Refusal("rebuild.none"));
    }

    List<ChangedRow> changed() {
        return rebuilds.changed();
    }

    /** Values may be of restricted facts, which auditors see and administrators do not. */
    boolean seesValues() {
        return current.actor().role() == Role.AUDITOR;
    }
}
