package org.cultivation.projections.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Views;

/** The file of a case. */
public final class FindCase {

    private FindCase() {}

    /** The firm's latest case; empty when it was never nominated. */
    public static Optional<CaseFile> of(Views views, UnifiedSocialCreditCode code) {
        return of(views, code, LocalDate.MAX);
    }

    /** The case that was the latest on {@code on}, with the facts effective by then. */
    public static Optional<CaseFile> of(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
