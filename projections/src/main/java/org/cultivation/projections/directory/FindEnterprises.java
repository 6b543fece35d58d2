package org.cultivation.projections.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Dated;
import org.cultivation.projections.Page;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.EntityRules;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.Registration;
import org.jspecify.annotations.Nullable;

/** Questions about which firms there are. A firm is there from the day its registration takes effect. */
public final class FindEnterprises {

    private static final Set<PoolStatus> ANY = Set.of(PoolStatus.values());

    private FindEnterprises() {}

    /** The firms known on {@code on} that meet {@code filter}. */
    public static Page<EnterpriseRow> page(Views views, EnterpriseFilter filter, LocalDate on) {
        int months = EntityRules.on(views, on).months();
        return views.list(FirmFields.TYPE, query(filter, on)).map(firm -> FirmOnDay.of(firm, on, months));
    }

    private static ViewQuery query(EnterpriseFilter filter, LocalDate on) {
        ViewQuery query = ViewQuery.on(on)
                .whereIn(FirmFields.STATUS, filter.statuses().isEmpty() ? ANY : filter.statuses())
                .sortedBy(field(filter.sort()), filter.descending())
                .page(filter.page(), filter.size());
        if (filter.text() != null && !filter.text().isBlank()) {
            query = query.whereContains(FirmFields.TEXT, filter.text());
        }
        if (filter.unit() != null) {
            query = query.where(FirmFields.WITHIN, filter.unit());
        }
        if (filter.kind() != null) {
            query = query.where(FirmFields.KIND, filter.kind());
        }
        if (filter.counted() != null) {
            query = query.where(FirmFields.COUNTED, filter.counted());
        }
        if (filter.overridden() != null) {
            query = query.where(FirmFields.OVERRIDDEN, filter.overridden());
        }
        return query;
    }

    private static String field(SortKey key) {
        return switch (key) {
            case NAME -> FirmFields.NAME;
            case CODE -> FirmFields.CODE;
            case UNIT -> FirmFields.UNIT;
            case STATUS -> FirmFields.STATUS;
            case STATUS_SINCE -> FirmFields.STATUS_SINCE;
            case REGISTERED -> FirmFields.REGISTERED;
            case LAST_FACT -> FirmFields.LAST_FACT;
        };
    }

    /** One firm; empty when it is not registered by {@code on}. */
    public static Optional<EnterpriseRow> one(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        return views.find(FirmFields.TYPE, code.value())
                .filter(firm -> firm.isKnownOn(on))
                .map(firm -> FirmOnDay.of(firm, on, EntityRules.on(views, on).months()));
    }

    /** The unit of one firm; empty when it is not registered by {@code on}. */
    public static Optional<UnitCode> unit(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        return views.find(FirmFields.TYPE, code.value())
                .filter(firm -> firm.isKnownOn(on))
                .flatMap(firm -> firm.units().on(on));
    }

    /** How many firms stand where with the pool, every status named; the sum is the number of firms known. */
    public static Map<PoolStatus, Long> countByStatus(Views views, LocalDate on, @Nullable UnitCode scope) {
        ViewQuery query = scope == null ? ViewQuery.on(on) : ViewQuery.on(on).where(FirmFields.WITHIN, scope);
        Map<PoolStatus, Long> counts = new EnumMap<>(PoolStatus.class);
        Arrays.stream(PoolStatus.values()).forEach(status -> counts.put(status, 0L));
        counts.putAll(views.countBy(FirmFields.TYPE, FirmFields.STATUS, PoolStatus.class, query));
        return counts;
    }

    /**
     * Firms that bear or bore exactly this name, regardless of case, width and surrounding space; each as of its latest
     * fact.
     */
    public static List<EnterpriseRow> byName(Views views, String name) {
        String wanted = Text.narrow(name);
        return views.list(FirmFields.TYPE, ViewQuery.everything().whereContains(FirmFields.TEXT, name)).rows().stream()
                .filter(firm -> firm.registration() != null && bears(firm, wanted))
                .map(firm -> latest(firm, views))
                .toList();
    }

    private static boolean bears(FirmView firm, String wanted) {
        Registration registration = firm.registration();
        return firm.names().entries().stream()
                        .anyMatch(entry -> Text.narrow(entry.value()).equals(wanted))
                || registration != null
                        && registration.formerNames().stream()
                                .anyMatch(former -> Text.narrow(former).equals(wanted));
    }

    private static EnterpriseRow latest(FirmView firm, Views views) {
        Dated<Long> last = firm.facts().last();
        LocalDate day = last == null ? LocalDate.EPOCH : last.from();
        Registration registration = firm.registration();
        if (registration != null && registration.on().isAfter(day)) {
            day = registration.on();
        }
        return FirmOnDay.of(firm, day, EntityRules.on(views, day).months());
    }
}
