package org.cultivation.projections.imports;

import java.util.Optional;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;

/** Questions about imports. */
public final class FindImports {

    private FindImports() {}

    /** The imports, latest first. */
    public static Page<ImportView> page(Views views, int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** One import. */
    public static Optional<ImportView> one(Views views, String importId) {
        throw new UnsupportedOperationException();
    }
}
