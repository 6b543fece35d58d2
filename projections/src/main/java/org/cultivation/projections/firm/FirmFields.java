package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Dated;
import org.cultivation.projections.ViewField;
import org.cultivation.projections.ViewType;
import org.jspecify.annotations.Nullable;

/** What can be asked of firms, by the names of these fields. */
public final class FirmFields {

    /** The credit code. */
    public static final String CODE = "code";
    /** The code, and every name the firm ever bore. */
    public static final String TEXT = "text";

    public static final String NAME = "name";
    /** Every unit that the firm's own lies in: itself, its district, the city. */
    public static final String WITHIN = "within";

    public static final String UNIT = "unit";
    public static final String KIND = "kind";
    /** Where it stands with the pool; a firm without a status is not known on the day. */
    public static final String STATUS = "status";

    public static final String STATUS_SINCE = "statusSince";
    public static final String COUNTED = "counted";
    public static final String OVERRIDDEN = "overridden";
    public static final String REGISTERED = "registered";
    public static final String LAST_FACT = "lastFact";
    /** True when an amendment waits. */
    public static final String PENDING = "pending";

    public static final ViewType<FirmView> TYPE = new ViewType<>(
            "firm",
            FirmView.class,
            firm -> firm.code().value(),
            List.of(
                    ViewField.of(CODE, UnifiedSocialCreditCode.class, FirmView::code),
                    ViewField.many(TEXT, String.class, FirmFields::texts),
                    ViewField.dated(NAME, String.class, FirmView::names),
                    ViewField.datedMany(WITHIN, UnitCode.class, FirmView::units, FirmFields::within),
                    ViewField.dated(UNIT, UnitCode.class, FirmView::units),
                    ViewField.datedMany(KIND, EnterpriseKind.class, FirmView::kinds, FirmFields::kinds),
                    ViewField.dated(STATUS, PoolStatus.class, FirmView::statuses),
                    ViewField.datedBy(STATUS_SINCE, LocalDate.class, FirmView::statuses, Dated::from),
                    ViewField.dated(COUNTED, Boolean.class, FirmView::counted),
                    ViewField.of(OVERRIDDEN, Boolean.class, FirmFields::overridden),
                    ViewField.of(REGISTERED, LocalDate.class, FirmFields::registered),
                    ViewField.datedBy(LAST_FACT, LastFact.class, FirmView::facts, FirmFields::lastFact),
                    ViewField.of(PENDING, Boolean.class, firm -> !firm.pending().isEmpty())));

    /** Asked for every firm by every filter; there are only so many units. */
    private static final Map<UnitCode, List<UnitCode>> ABOVE = new ConcurrentHashMap<>();

    private FirmFields() {}

    private static Collection<String> texts(FirmView firm) {
        List<String> texts = new ArrayList<>();
        texts.add(firm.code().value());
        firm.names().entries().forEach(name -> texts.add(name.value()));
        Registration registration = firm.registration();
        if (registration != null) {
            texts.addAll(registration.formerNames());
        }
        return texts;
    }

    private static Collection<UnitCode> within(Dated<?> entry) {
        return ABOVE.computeIfAbsent((UnitCode) entry.value(), FirmFields::above);
    }

    private static List<UnitCode> above(UnitCode unit) {
        UnitCode district = new UnitCode(unit.value().substring(0, 6));
        UnitCode city = new UnitCode(unit.value().substring(0, 2) + "0000");
        return List.of(unit, district, city);
    }

    @SuppressWarnings("unchecked")
    private static Collection<EnterpriseKind> kinds(Dated<?> entry) {
        return (List<EnterpriseKind>) entry.value();
    }

    private static boolean overridden(FirmView firm) {
        Registration registration = firm.registration();
        return registration != null && registration.override() != null;
    }

    private static @Nullable LocalDate registered(FirmView firm) {
        Registration registration = firm.registration();
        return registration == null ? null : registration.on();
    }

    private static LastFact lastFact(Dated<?> entry) {
        return new LastFact(entry.from(), entry.position());
    }
}
