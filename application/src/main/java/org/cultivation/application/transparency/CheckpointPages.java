package org.cultivation.application.transparency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.domain.Role;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.tlog.MerkleTree;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Kept checkpoints for people, with the log's keys, and a form for cosignatures. */
@Page
class CheckpointPages {

    private static final int ROWS = 50;

    private final Visit visit;
    private final Writing writing;
    private final CheckpointSigner signer;
    private final LogSettings settings;
    private final CheckpointSending sending;
    private final CheckpointApi api;
    private final Optional<CheckpointKeeper> keeper;
    private final MerkleTree tree;

    CheckpointPages(
            Visit visit,
            Writing writing,
            CheckpointSigner signer,
            LogSettings settings,
            CheckpointSending sending,
            CheckpointApi api,
            Optional<CheckpointKeeper> keeper,
            MerkleTree tree) {
        this.visit = visit;
        this.writing = writing;
        this.signer = signer;
        this.settings = settings;
        this.sending = sending;
        this.api = api;
        this.keeper = keeper;
        this.tree = tree;
    }

    @GetMapping("/checkpoints")
    String list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        visit.moment(model);
        visit.done(model, done, null);
        return show(page, new Typed(), model);
    }

    private String show(int page, Typed form, Model model) {
        model.addAttribute(
                "rows",
                org.cultivation.projections.Page.of(signer.kept().all().reversed(), page, ROWS)
                        .map(one -> CheckpointRow.of(one, signer, settings.witnesses())));
        model.addAttribute("origin", signer.keys().origin());
        model.addAttribute("vkey", signer.keys().current().toString());
        model.addAttribute("logKeys", signer.keys().all().reversed());
        model.addAttribute("size", tree.size());
        model.addAttribute("root", tree.rootAt(tree.size()).toBase64());
        model.addAttribute("sent", sending.standing());
        model.addAttribute("damaged", signer.kept().damaged());
        model.addAttribute("trouble", keeper.flatMap(CheckpointKeeper::failure).orElse(null));
        model.addAttribute("witnesses", settings.witnesses());
        model.addAttribute(
                "mayTake", visit.actor().role() == Role.AUDITOR || visit.actor().role() == Role.ADMINISTRATOR);
        model.addAttribute("form", form);
        model.addAttribute("position", visit.reached());
        return "audit/checkpoints";
    }

    @PostMapping("/checkpoints/cosignatures")
    String cosigned(HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed form = new Typed(request.getParameterMap());
        visit.moment(model);
        return writing.attempt(
                new Writing.Attempt(form, "act.this", List.of(), model, response),
                () -> {
                    // Browsers send line ends of their own.
                    String note = form.value("note").replace("\r\n", "\n");
                    api.take(note.getBytes(StandardCharsets.UTF_8));
                    return "redirect:/checkpoints?done=cosigned";
                },
                () -> show(1, form, model));
    }
}
