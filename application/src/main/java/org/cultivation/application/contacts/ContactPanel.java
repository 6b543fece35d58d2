package org.cultivation.application.contacts;

import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.registers.Confined;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.registers.enterprise.ContactPerson;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How many contact persons a firm has, for its page; no details. */
@Component
public class ContactPanel {

    private final Contacts contacts;
    private final Visit visit;

    ContactPanel(Contacts contacts, Visit visit) {
        this.contacts = contacts;
        this.visit = visit;
    }

    /**
     * What the panel says.
     *
     * @param shown false for those who may not know whether there are any
     * @param count of those whose details are in the vault
     */
    public record Seen(boolean shown, long count, boolean mayReveal) {}

    /** Puts what the panel needs into the model. */
    public void show(UnifiedSocialCreditCode firm, UnitCode unit, Moment moment, Model model) {
        model.addAttribute(
                "contacts",
                new Seen(
                        Confined.mayShow(ContactPerson.KIND, visit.actor(), unit),
                        visit.ask(moment, model, (views, position) -> contacts.of(views, firm, moment.on())).stream()
                                .filter(KnownContact::isThere)
                                .count(),
                        Contacts.obstacle(unit, visit.actor()).isEmpty()));
    }
}
