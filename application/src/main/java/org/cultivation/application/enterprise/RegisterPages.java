package org.cultivation.application.enterprise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.Evidence;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Refusals.Way;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.enterprise.CodeOverride;
import org.cultivation.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Registering a firm. A name that another firm bears or bore is shown first and wants a second, deliberate go. */
@Page
class RegisterPages {

    private final Visit visit;
    private final Commands commands;
    private final Writing writing;
    private final MessageSource messages;

    RegisterPages(Visit visit, Commands commands, Writing writing, MessageSource messages) {
        this.visit = visit;
        this.commands = commands;
        this.writing = writing;
        this.messages = messages;
    }

    @GetMapping("/enterprises/new")
    String form(Model model) {
        visit.moment(model);
        visit.requireOpen(Authority.registerObstacle(visit.actor().scope(), visit.actor()));
        return show(new Typed().with("effectiveOn", visit.today()), List.of(), model);
    }

    @PostMapping("/enterprises")
    String register(
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        visit.moment(model);
        Typed form = new Typed(request.getParameterMap());
        visit.file(form, evidenceFile);
        if (!form.ticked("sameNameSeen") && !form.value("name").isBlank()) {
            List<EnterpriseRow> same =
                    visit.now((views, position) -> FindEnterprises.byName(views, form.value("name")));
            if (!same.isEmpty()) {
                response.setStatus(409);
                return show(form, same, model);
            }
        }
        List<Way> ways = ways(form, model);
        return writing.attempt(
                new Writing.Attempt(form, "firms.register", ways, model, response),
                () -> {
                    RegisterEnterprise command = command(form);
                    Recorded recorded = commands.send(command);
                    return "redirect:/enterprises/" + command.code() + "?at=" + recorded.position()
                            + "&done=registered";
                },
                () -> show(form, List.of(), model));
    }

    private RegisterEnterprise command(Typed form) {
        Basis basis = Evidence.basis(form);
        String reason = form.optional("overrideReason");
        return new RegisterEnterprise(
                UnifiedSocialCreditCode.parse(form.value("code")),
                form.value("name"),
                form.several("formerNames"),
                unit(form),
                kinds(form),
                form.optional("address"),
                form.optional("mainProducts"),
                reason == null ? null : new CodeOverride(reason, form.value("evidence")),
                visit.act(form.day("effectiveOn"), basis));
    }

    static UnitCode unit(Typed form) {
        if (form.value("unit").isBlank()) {
            throw new Refusal("text.missing", "unit");
        }
        return UnitCode.parse(form.value("unit"));
    }

    static List<EnterpriseKind> kinds(Typed form) {
        return form.all("kinds").stream().map(RegisterPages::kind).toList();
    }

    private static EnterpriseKind kind(String name) {
        for (EnterpriseKind kind : EnterpriseKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new Refusal("form.not-a-choice", "kinds", name);
    }

    /** A code that is registered already leads to its firm. */
    private List<Way> ways(Typed form, Model model) {
        try {
            UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(form.value("code"));
            boolean known = visit.now((views, position) ->
                    FindEnterprises.one(views, code, visit.today()).isPresent());
            java.util.Locale locale = visit.locale(model);
            return known
                    ? List.of(
                            new Way(messages.getMessage("firms.open-registered", null, locale), "/enterprises/" + code))
                    : List.of();
        } catch (Refusal refusal) {
            return List.of(); // the form's own refusal says what is wrong with the code
        }
    }

    private String show(Typed form, List<EnterpriseRow> same, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("same", same);
        model.addAttribute("kinds", EnterpriseKind.values());
        model.addAttribute(
                "overriding",
                !form.value("overrideReason").isBlank()
                        || form.error("code") != null
                        || form.error("overrideReason") != null
                        || form.error("evidence") != null);
        return "enterprise/new";
    }
}
