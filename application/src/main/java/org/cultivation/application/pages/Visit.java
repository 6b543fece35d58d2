package org.cultivation.application.pages;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.cultivation.application.accounts.Account;
import org.cultivation.application.accounts.CurrentActor;
import org.cultivation.application.accounts.SignedIn;
import org.cultivation.application.commands.Acts;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.infra.views.Answer;
import org.cultivation.infra.views.Question;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** What a page controller needs of the request: who asks, which day it is, and answers from the views. */
@Component
public class Visit {

    private final CurrentActor current;
    private final Registry registry;
    private final Acts acts;
    private final Evidence evidence;

    Visit(CurrentActor current, Registry registry, Acts acts, Evidence evidence) {
        this.evidence = evidence;
        this.current = current;
        this.registry = registry;
        this.acts = acts;
    }

    /** The account signed in; empty on the sign-in page. */
    public Optional<Account> account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn
                ? Optional.of(current.account())
                : Optional.empty();
    }

    public Actor actor() {
        return current.actor();
    }

    /** The day in Beijing. */
    public LocalDate today() {
        return acts.today();
    }

    /** The unit whose firms the visitor works on; null for the whole city. */
    public @Nullable UnitCode scope() {
        UnitCode scope = actor().scope();
        return scope.isCity() ? null : scope;
    }

    /** Asks as known at the page's moment, and tells the status strip which position answered. */
    public <T> T ask(Moment moment, Model model, Question<T> question) {
        Answer<T> answer = registry.ask(moment.known(), question);
        model.addAttribute("position", answer.position());
        return answer.value();
    }

    /** The language of the page being made. */
    public Locale locale(Model model) {
        return model.getAttribute("f") instanceof Formats f ? f.locale() : Locale.SIMPLIFIED_CHINESE;
    }

    /** The present, for a form that is shown again; also put into the model. */
    public Moment moment(Model model) {
        Moment now = new Moment(today(), Known.NOW, today(), null);
        model.addAttribute("moment", now);
        return now;
    }

    /** Asks as known now. */
    public <T> T now(Question<T> question) {
        return registry.ask(Known.NOW, question).value();
    }

    /** @throws Closed when something keeps the visitor from handing in the form */
    public void requireOpen(Optional<Refusal> obstacle) {
        obstacle.ifPresent(why -> {
            throw new Closed(why);
        });
    }

    /** Position of the last fact known. */
    public long reached() {
        return registry.reached();
    }

    /** Keeps a file chosen in the form, if one was, and puts its checksum into the form. */
    public void file(Typed form, @Nullable MultipartFile chosen) {
        evidence.take(form, chosen);
    }

    /** What a command brings along, under the pool rules in force on the effective date. */
    public Act act(LocalDate effectiveOn, Basis basis) {
        return acts.of(effectiveOn, basis);
    }

    /**
     * Puts the message about the visitor's own write above the page.
     *
     * @param done suffix of the message key; anything the bundle does not know is left out
     * @param at position of the fact, when it is one
     */
    public void done(Model model, @Nullable String done, @Nullable Long at) {
        if (done != null && model.getAttribute("f") instanceof Formats f) {
            String text = f.textOr("done." + done, "");
            if (!text.isEmpty()) {
                model.addAttribute("done", new Done(text, at));
            }
        }
    }

    /** What was done, and the position of its fact. */
    public record Done(String text, @Nullable Long position) {}
}
