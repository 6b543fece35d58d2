package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.enterprise.CodeOverride;
import org.jspecify.annotations.Nullable;

/** What registration said that does not change later; the rest opens the firm's histories. */
public record Registration(
        LocalDate on,
        List<String> formerNames,
        @Nullable String mainProducts,
        @Nullable CodeOverride override,
        long position) {

    public Registration {
        formerNames = List.copyOf(formerNames);
    }
}
