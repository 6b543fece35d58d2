package org.cultivation.application.contacts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.application.registers.EntryWording;
import org.cultivation.domain.Act;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.enterprise.Contact;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.registers.enterprise.ContactPerson;
import org.cultivation.infra.vault.Opened;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The contact persons of a firm: who they are only after a reason, and the forms to keep them. */
@Page
class ContactPages {

    private final Visit visit;
    private final Writing writing;
    private final Contacts contacts;
    private final EntryWording wording;

    ContactPages(Visit visit, Writing writing, Contacts contacts, EntryWording wording) {
        this.visit = visit;
        this.writing = writing;
        this.contacts = contacts;
        this.wording = wording;
    }

    @GetMapping("/enterprises/{code}/contacts")
    String list(Moment moment, @PathVariable String code, Model model) {
        return show(moment, code, new Typed(), List.of(), model);
    }

    @PostMapping("/enterprises/{code}/contacts/reveal")
    String reveal(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed form = new Typed(request.getParameterMap());
        return writing.attempt(
                new Writing.Attempt(form, "act.reveal-contacts", List.of(), model, response),
                () -> {
                    response.setHeader("Cache-Control", "no-store");
                    List<Opened> opened = contacts.reveal(firm(code), form.value("contact-reason"));
                    return show(visit.moment(model), code, form, opened, model);
                },
                () -> show(visit.moment(model), code, form, List.of(), model));
    }

    private String show(Moment moment, String code, Typed form, List<Opened> opened, Model model) {
        UnifiedSocialCreditCode firm = firm(code);
        EnterpriseRow row = row(moment, firm, model);
        model.addAttribute(
                "contacts", visit.ask(moment, model, (views, position) -> contacts.of(views, firm, moment.on())));
        model.addAttribute("row", row);
        model.addAttribute("form", form);
        model.addAttribute("opened", opened);
        model.addAttribute(
                "mayReveal", Contacts.obstacle(row.unit(), visit.actor()).isEmpty());
        model.addAttribute(
                "mayName", Authority.registerObstacle(row.unit(), visit.actor()).isEmpty());
        model.addAttribute(
                "acts",
                ContactForm.ALL.stream()
                        .filter(act -> Authority.obstacle(act.roles(), false, row.unit(), visit.actor())
                                .isEmpty())
                        .toList());
        model.addAttribute("kind", ContactPerson.KIND);
        model.addAttribute("entryWords", wording.of(model));
        return "contacts/list";
    }

    @GetMapping("/enterprises/{code}/contacts/name")
    String naming(Moment moment, @PathVariable String code, Model model) {
        String form = form(moment, code, ContactForm.NAME, "", new Typed().with("effectiveOn", visit.today()), model);
        visit.requireOpen(Authority.registerObstacle(contacts.unit(firm(code)), visit.actor()));
        return form;
    }

    @GetMapping("/enterprises/{code}/contacts/{person}/{act}")
    String form(
            Moment moment,
            @PathVariable String code,
            @PathVariable String person,
            @PathVariable String act,
            Model model) {
        ContactForm of = act(act);
        String form = form(moment, code, of, person, new Typed().with("effectiveOn", visit.today()), model);
        visit.requireOpen(Authority.obstacle(of.roles(), false, contacts.unit(firm(code)), visit.actor()));
        return form;
    }

    @PostMapping("/enterprises/{code}/contacts/name")
    String name(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        return handIn(code, ContactForm.NAME, "", new Typed(request.getParameterMap()), response, model);
    }

    @PostMapping("/enterprises/{code}/contacts/{person}/{act}")
    String act(
            @PathVariable String code,
            @PathVariable String person,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return handIn(code, act(act), person, new Typed(request.getParameterMap()), response, model);
    }

    private String handIn(
            String code, ContactForm of, String person, Typed form, HttpServletResponse response, Model model) {
        return writing.attempt(
                new Writing.Attempt(form, "act.record", List.of(), model, response),
                () -> {
                    Recorded recorded = record(firm(code), of, person, form);
                    return "redirect:/enterprises/" + firm(code) + "?at=" + recorded.position() + "&done=contact."
                            + of.word();
                },
                () -> form(visit.moment(model), code, of, person, form, model));
    }

    private Recorded record(UnifiedSocialCreditCode firm, ContactForm of, String person, Typed form) {
        Act act = visit.act(form.day("effectiveOn"), Basis.of(form.value("basisDocument")));
        if (of.asksDetails()) {
            Contact contact = Contact.parse(
                    form.value("contact-name"),
                    form.value("contact-position"),
                    form.value("contact-telephone"),
                    form.value("contact-email"));
            return of.equals(ContactForm.NAME)
                    ? contacts.name(firm, contact, act).recorded()
                    : contacts.alter(firm, person, contact, act);
        }
        return of.word().equals("erase")
                ? contacts.erase(firm, person, form.ticked("confirmed"), act)
                : contacts.move(firm, person, of.move(), of.values(form.value(of.choice())), act);
    }

    private String form(Moment moment, String code, ContactForm of, String person, Typed form, Model model) {
        UnifiedSocialCreditCode firm = firm(code);
        EnterpriseRow row = row(moment, firm, model);
        Set<String> known = visit.ask(
                moment,
                model,
                (views, position) -> contacts.of(views, firm, moment.on()).stream()
                        .map(KnownContact::person)
                        .collect(java.util.stream.Collectors.toSet()));
        // Those who may not know of it are told by the door's rule that it is not theirs, not whether it is there.
        boolean mayKnow =
                Authority.obstacle(of.roles(), false, row.unit(), visit.actor()).isEmpty();
        if (!of.equals(ContactForm.NAME) && mayKnow && !known.contains(person)) {
            throw new Missing("contact", person);
        }
        model.addAttribute("row", row);
        model.addAttribute("act", of);
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute("kind", ContactPerson.KIND);
        model.addAttribute("entryWords", wording.of(model));
        return "contacts/form";
    }

    private EnterpriseRow row(Moment moment, UnifiedSocialCreditCode firm, Model model) {
        return visit.ask(
                moment,
                model,
                (views, position) -> FindEnterprises.one(views, firm, moment.on())
                        .orElseThrow(() -> new Missing("enterprise", firm.value())));
    }

    private static UnifiedSocialCreditCode firm(String code) {
        try {
            return UnifiedSocialCreditCode.parse(code);
        } catch (Refusal refusal) {
            throw new Missing("enterprise", code);
        }
    }

    private static ContactForm act(String word) {
        return ContactForm.ALL.stream()
                .filter(act -> act.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Missing("action", word));
    }
}
