package org.cultivation.application.enterprise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.Evidence;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.domain.Act;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.enterprise.EnterpriseCommand.ClassifyEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.ConfirmCrossBorderActivity;
import org.cultivation.domain.enterprise.EnterpriseCommand.DeregisterEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.RelocateEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.RenameEnterprise;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.directory.EnterpriseRow;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Recording a fact about a firm: activity, name, place, kinds, end. */
@Page
class RecordPages {

    /** The facts by their word in the address, in the order of the tabs. */
    private static final List<String> FACTS = List.of("activity", "rename", "relocate", "classify", "deregister");

    private static final Map<String, String> DONE = Map.of(
            "activity", "fact.enterprise.activity-confirmed",
            "rename", "fact.enterprise.renamed",
            "relocate", "fact.enterprise.relocated",
            "classify", "fact.enterprise.classified",
            "deregister", "fact.enterprise.deregistered");

    private final Visit visit;
    private final Commands commands;
    private final Writing writing;

    RecordPages(Visit visit, Commands commands, Writing writing) {
        this.visit = visit;
        this.commands = commands;
        this.writing = writing;
    }

    @GetMapping("/enterprises/{code}/record/{fact}")
    String form(Moment moment, @PathVariable String code, @PathVariable String fact, Model model) {
        String form = show(moment, code, known(fact), null, model);
        EnterpriseRow row = (EnterpriseRow) Objects.requireNonNull(model.getAttribute("row"));
        visit.requireOpen(Authority.registerObstacle(row.unit(), visit.actor()));
        return form;
    }

    @PostMapping("/enterprises/{code}/record/{fact}")
    String record(
            @PathVariable String code,
            @PathVariable String fact,
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed form = new Typed(request.getParameterMap());
        visit.file(form, evidenceFile);
        return writing.attempt(
                new Writing.Attempt(form, DONE.getOrDefault(known(fact), fact), List.of(), model, response),
                () -> {
                    Act act = visit.act(form.day("effectiveOn"), Evidence.basis(form));
                    Recorded recorded = commands.send(command(fact, FirmSeen.code(code), form, act));
                    return "redirect:/enterprises/" + FirmSeen.code(code) + "?at=" + recorded.position()
                            + "&done=record." + fact;
                },
                () -> show(visit.moment(model), code, fact, form, model));
    }

    private static EnterpriseCommand command(String fact, UnifiedSocialCreditCode code, Typed form, Act act) {
        return switch (fact) {
            case "rename" -> new RenameEnterprise(code, form.value("name"), act);
            case "relocate" -> new RelocateEnterprise(code, RegisterPages.unit(form), form.optional("address"), act);
            case "classify" -> new ClassifyEnterprise(code, RegisterPages.kinds(form), act);
            case "activity" -> new ConfirmCrossBorderActivity(code, form.day("lastActiveOn"), form.all("modes"), act);
            default -> new DeregisterEnterprise(code, form.value("reason"), act);
        };
    }

    private static String known(String fact) {
        if (!FACTS.contains(fact)) {
            throw new Missing("action", fact);
        }
        return fact;
    }

    private String show(Moment moment, String code, String fact, @Nullable Typed typed, Model model) {
        FirmSeen seen = visit.ask(moment, model, (views, position) -> FirmSeen.read(views, code, moment.on()));
        model.addAttribute("seen", seen);
        model.addAttribute("row", seen.row());
        model.addAttribute("fact", fact);
        model.addAttribute("facts", FACTS);
        model.addAttribute("factKey", DONE.get(fact));
        model.addAttribute("form", typed == null ? prepared(fact, seen.row()) : typed);
        model.addAttribute("kinds", EnterpriseKind.values());
        return "enterprise/record";
    }

    private Typed prepared(String fact, EnterpriseRow row) {
        Typed form = new Typed().with("effectiveOn", visit.today());
        return switch (fact) {
            case "rename" -> form.with("name", row.name());
            case "relocate" -> form.with("unit", row.unit()).with("address", row.address());
            case "classify" -> form.withAll("kinds", row.kinds());
            case "activity" -> form.with("lastActiveOn", visit.today()).withAll("modes", row.modes());
            default -> form;
        };
    }
}
