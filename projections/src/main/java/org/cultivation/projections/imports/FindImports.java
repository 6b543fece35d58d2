package org.cultivation.projections.imports;

import java.util.Optional;
import org.cultivation.projections.Page;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.Views;

/** Questions about imports. */
public final class FindImports {

    private FindImports() {}

    /** The imports, latest first. */
    public static Page<ImportView> page(Views views, int page, int size) {
        return views.list(
                ImportView.TYPE,
                ViewQuery.everything().sortedBy("position", true).page(page, size));
    }

    /** One import. */
    public static Optional<ImportView> one(Views views, String importId) {
        return views.find(ImportView.TYPE, importId);
    }
}
