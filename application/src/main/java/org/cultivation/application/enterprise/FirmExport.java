package org.cultivation.application.enterprise;

import java.util.Objects;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Visit;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list that a page shows as a CSV file that spreadsheets open, without its cut into pages. */
@Page
class FirmExport {

    private final Visit visit;
    private final FirmList list;

    FirmExport(Visit visit, FirmList list) {
        this.visit = visit;
        this.list = list;
    }

    @GetMapping("/enterprises/export.csv")
    ResponseEntity<byte[]> export(Moment moment, FirmQuery query, Model model) {
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        EnterpriseFilter filter = query.filter(1, Integer.MAX_VALUE);
        FirmList.Firms firms =
                visit.ask(moment, model, (views, position) -> FirmList.Firms.of(views, filter, moment.on()));
        return list.file(
                firms,
                moment.words(f),
                String.valueOf(model.getAttribute("position")),
                new FirmList.Wanted("csv", true, f.locale()));
    }
}
