package org.cultivation.domain.imports;

import org.cultivation.domain.Attestation;
import org.cultivation.domain.Fact;

/** A fact about an import. */
public sealed interface ImportEvent extends Fact {

    /**
     * A list was taken in (批量导入).
     *
     * @param importId identity of the import; facts that it brought name it in their attestation
     * @param fileName as uploaded
     * @param sha256 of the file, lower-case hex
     * @param rows rows with data in the file
     * @param registered firms newly registered; @param supplemented firms known before that gained facts
     * @param unchanged rows that said nothing new; @param refused rows left out for errors
     */
    record ListImported(
            String importId,
            String fileName,
            String sha256,
            int rows,
            int registered,
            int supplemented,
            int unchanged,
            int refused,
            Attestation attestation)
            implements ImportEvent {}
}
