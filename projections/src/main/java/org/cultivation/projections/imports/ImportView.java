package org.cultivation.projections.imports;

import java.time.Instant;
import java.util.List;
import org.cultivation.domain.Attestation;
import org.cultivation.projections.ViewField;
import org.cultivation.projections.ViewType;

/** A list that was taken in; the counts are of rows, as in the fact. */
public record ImportView(
        String importId,
        String fileName,
        String sha256,
        int rows,
        int registered,
        int supplemented,
        int unchanged,
        int refused,
        Attestation attestation,
        long position,
        Instant recordedAt) {

    public static final ViewType<ImportView> TYPE = new ViewType<>(
            "import",
            ImportView.class,
            ImportView::importId,
            List.of(ViewField.of("position", Long.class, ImportView::position)));
}
