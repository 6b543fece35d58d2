package org.cultivation.application.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cultivation.application.contacts.ContactPanel;
import org.cultivation.application.pages.FactWords;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Looks;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.People;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.registers.FurtherFacts;
import org.cultivation.projections.timeline.Change;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One firm: who it is, what may be done with it and why not the rest, its facts, its case, its names over time. */
@Page
class FirmPage {

    private static final int SHOWN = 60;

    private final Visit visit;
    private final Offers offers;
    private final People people;
    private final Looks looks;
    private final FurtherFacts further;
    private final ContactPanel contacts;

    FirmPage(Visit visit, Offers offers, People people, Looks looks, FurtherFacts further, ContactPanel contacts) {
        this.visit = visit;
        this.offers = offers;
        this.people = people;
        this.looks = looks;
        this.further = further;
        this.contacts = contacts;
    }

    /** A value and the day from which it held. */
    record Since(String value, java.time.LocalDate from, long position) {}

    @GetMapping("/enterprises/{code}")
    String firm(
            Moment moment,
            @PathVariable String code,
            @RequestParam(defaultValue = "effective") String order,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable Long at,
            Model model) {
        FirmSeen seen = visit.ask(moment, model, (views, position) -> FirmSeen.read(views, code, moment.on()));
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        FactWords words = (FactWords) Objects.requireNonNull(model.getAttribute("words"));
        List<TimelineEntry> shown = whole || seen.timeline().size() <= SHOWN
                ? seen.timeline()
                : seen.timeline().subList(0, SHOWN);
        model.addAttribute("seen", seen);
        model.addAttribute("row", seen.row());
        model.addAttribute("desk", offers.of(seen, visit.actor(), visit.today(), f.locale()));
        model.addAttribute("steps", seen.file() == null ? List.of() : Steps.of(seen.file(), f, people));
        model.addAttribute("order", order);
        model.addAttribute("years", Lines.byYear(shown, words, f, order.equals("recorded"), looks));
        model.addAttribute("facts", seen.timeline().size());
        model.addAttribute("hidden", seen.timeline().size() - shown.size());
        model.addAttribute("names", over(seen, "name"));
        model.addAttribute("unitsOverTime", over(seen, "unit"));
        further.show(seen.row().code().value(), seen.row().unit(), whole, moment, model);
        contacts.show(seen.row().code(), seen.row().unit(), moment, model);
        visit.done(model, done, at);
        return "enterprise/firm";
    }

    /** The values of a field over time as the standing facts give them, latest first. */
    private List<Since> over(FirmSeen seen, String field) {
        List<Since> values = new ArrayList<>();
        for (TimelineEntry entry : seen.timeline()) {
            if (entry.stands() && !looks.isAmendment(entry.type())) {
                for (Change change : entry.changes()) {
                    if (change.field().equals(field) && change.after() != null) {
                        values.add(new Since(change.after(), entry.effectiveOn(), entry.position()));
                    }
                }
            }
        }
        values.sort(Comparator.comparing(Since::from).reversed());
        return values;
    }
}
