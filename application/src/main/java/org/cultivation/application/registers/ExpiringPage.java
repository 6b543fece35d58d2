package org.cultivation.application.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Visit;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.entries.HeldStrand;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is about to expire in all registers: marks, certificates, listings. Nothing is recorded when a term ends. */
@Page
class ExpiringPage {

    private static final int ROWS = 50;
    private static final int MOST_DAYS = 3_660;

    private final Visit visit;
    private final EntryWording wording;
    private final EntryCommands commands;

    ExpiringPage(Visit visit, EntryWording wording, EntryCommands commands) {
        this.visit = visit;
        this.wording = wording;
        this.commands = commands;
    }

    /** A term that ends; {@code href} leads to its entry. */
    record Term(EntryId id, String name, HeldStrand strand, String href) {}

    @GetMapping("/registers/expiring")
    String expiring(
            Moment moment,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (days < 0 || days > MOST_DAYS) {
            throw new BadParameter("days", String.valueOf(days), "value");
        }
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        List<Term> terms = visit.ask(moment, model, (views, position) -> terms(views, moment, days));
        model.addAttribute("rows", org.cultivation.projections.Page.of(terms, page, ROWS));
        model.addAttribute("days", days);
        model.addAttribute("entryWords", wording.of(model));
        return "registers/expiring";
    }

    private List<Term> terms(Views views, Moment moment, int days) {
        List<Term> terms = new ArrayList<>();
        Arrays.stream(Register.values())
                .flatMap(register -> FindEntries.expiring(views, register, moment.on(), days).stream())
                .filter(term -> Confined.shows(term.strand().kind(), visit.actor(), commands.unitOf(views, term.id())))
                .sorted(Comparator.comparing(FindEntries.Expiring::until).thenComparing(FindEntries.Expiring::id))
                .forEach(term -> terms.add(new Term(
                        term.id(), name(views, term, moment), term.strand(), EntryRecordPages.address(term.id()))));
        return terms;
    }

    private static String name(Views views, FindEntries.Expiring term, Moment moment) {
        return term.id().register() == Register.ENTERPRISE
                ? FindEnterprises.one(
                                views,
                                new org.cultivation.domain.enterprise.UnifiedSocialCreditCode(
                                        term.id().id()),
                                moment.on())
                        .map(org.cultivation.projections.directory.EnterpriseRow::name)
                        .orElse(term.name())
                : term.name();
    }
}
