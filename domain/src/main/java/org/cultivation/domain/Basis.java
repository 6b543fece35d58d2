package org.cultivation.domain;

import org.jspecify.annotations.Nullable;

/**
 * The document a fact rests on (依据文件).
 *
 * @param document its title or number as printed, 1 to 200 characters
 * @param evidence lower-case SHA-256 of the evidence file in hex, when one was filed
 */
public record Basis(String document, @Nullable String evidence) {

    public Basis {
        document = Text.required("basis.document", document, 200);
        if (evidence != null && !evidence.matches("[0-9a-f]{64}")) {
            throw new Refusal("basis.evidence-not-a-hash", evidence);
        }
    }

    /** A basis without an evidence file. */
    public static Basis of(String document) {
        return new Basis(document, null);
    }
}
