package org.cultivation.application.registers;

import java.util.List;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Visit;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The further facts about a firm, for its page in the enterprise register. */
@Component
public class FurtherFacts {

    private final Visit visit;
    private final EntryWording wording;

    FurtherFacts(Visit visit, EntryWording wording) {
        this.visit = visit;
        this.wording = wording;
    }

    /** Puts what the templates' fragments need into the model; {@code unit} is the firm's, {@code whole} for
     * every fact instead of the latest. */
    public void show(String code, UnitCode unit, boolean whole, Moment moment, Model model) {
        EntrySeen seen = visit.ask(
                moment,
                model,
                (views, position) ->
                        EntrySeen.read(views, EntryId.of(Register.ENTERPRISE, code), unit, moment.on(), visit.actor()));
        EntryWords words = wording.of(model);
        model.addAttribute("further", seen);
        model.addAttribute("actor", visit.actor());
        model.addAttribute(
                "offers", moment.past() ? List.of() : EntryPages.byKind(seen.offers(visit.actor(), visit.today())));
        EntryLines.show(seen, whole, words, model);
        model.addAttribute("entryWords", words);
    }
}
