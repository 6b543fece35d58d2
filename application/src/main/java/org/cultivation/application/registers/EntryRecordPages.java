package org.cultivation.application.registers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.Evidence;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.application.time.Days;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.entries.FindEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Recording a fact of any kind, and opening an entry, by forms made from the kind's description. */
@Page
class EntryRecordPages {

    /** Form fields of a fact have this in front, apart from the fields of every form. */
    static final String PREFIX = "f-";

    private final Visit visit;
    private final EntryCommands commands;
    private final Writing writing;
    private final EntryWording wording;
    private final DoubtsOfForm doubts;

    EntryRecordPages(Visit visit, EntryCommands commands, Writing writing, EntryWording wording, DoubtsOfForm doubts) {
        this.doubts = doubts;
        this.visit = visit;
        this.commands = commands;
        this.writing = writing;
        this.wording = wording;
    }

    @GetMapping("/registers/{register}/new")
    String opening(@PathVariable String register, Model model) {
        Register of = opened(register);
        visit.moment(model);
        FactKind kind = Kinds.opening(of);
        Move move = kind.moves().getFirst();
        visit.requireOpen(
                Authority.obstacle(move.roles(), move.cityOnly(), visit.actor().scope(), visit.actor()));
        return show(null, of, kind, move, new Typed().with("effectiveOn", visit.today()), model);
    }

    @PostMapping("/registers/{register}")
    String open(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Register of = opened(register);
        FactKind kind = Kinds.opening(of);
        Move move = kind.moves().getFirst();
        Typed form = new Typed(request.getParameterMap());
        visit.file(form, evidenceFile);
        visit.moment(model);
        return writing.attempt(
                new Writing.Attempt(form, "act.record", List.of(), model, response),
                () -> {
                    String chosen = form.value("id").strip().toLowerCase(Locale.ROOT);
                    EntryId entry = chosen.isEmpty() ? commands.next(of) : EntryId.of(of, chosen);
                    return record(entry, kind, move, form);
                },
                () -> show(null, of, kind, move, form, model));
    }

    @GetMapping("/registers/{register}/{id}/record/{kind}/{move}")
    String form(
            Moment moment,
            @PathVariable String register,
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String move,
            @RequestParam(defaultValue = "") String key,
            Model model) {
        EntryId entry = EntrySeen.id(register, id);
        FactKind of = kind(entry.register(), kind);
        Move taken = move(of, move);
        offered(entry, of, taken, key, model);
        visit.ask(moment, model, (views, position) -> position);
        Typed form = new Typed().with("effectiveOn", visit.today());
        prepare(form, entry, of, taken, key, moment);
        return show(entry, entry.register(), of, taken, form, model);
    }

    @PostMapping("/registers/{register}/{id}/record/{kind}/{move}")
    String record(
            @PathVariable String register,
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String move,
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        EntryId entry = EntrySeen.id(register, id);
        FactKind of = kind(entry.register(), kind);
        Move taken = move(of, move);
        Typed form = new Typed(request.getParameterMap());
        visit.file(form, evidenceFile);
        visit.moment(model);
        if (doubts.remain(entry, of, taken, form, model)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(entry, entry.register(), of, taken, form, model);
        }
        return writing.attempt(
                new Writing.Attempt(form, "act.record", List.of(), model, response),
                () -> record(entry, of, taken, form),
                () -> show(entry, entry.register(), of, taken, form, model));
    }

    /**
     * Opens the form for those only who may hand it in, and tells when it would be refused today whatever is typed: a
     * fact of an earlier day may still be added.
     */
    private void offered(EntryId entry, FactKind kind, Move move, String key, Model model) {
        EntryOffers offers = visit.now((views, position) -> new EntryOffers(
                entry,
                FindEntries.view(views, entry).orElse(null),
                commands.unitOf(views, entry),
                visit.actor(),
                visit.today()));
        visit.requireOpen(offers.entitled(move));
        if (move.workedOut()) {
            throw new Refusal("fact.own-page", entry.register(), kind.name(), move.name());
        }
        EntryView view = offers.view();
        Strand strand = view == null ? new Strand(kind, key, List.of()) : view.strand(kind, key);
        model.addAttribute("hindrance", offers.hindrance(kind, move, strand).orElse(null));
    }

    private String record(EntryId entry, FactKind kind, Move move, Typed form) {
        Recorded recorded = commands.record(
                entry,
                kind.name(),
                move.name(),
                values(kind, move, form),
                visit.act(form.day("effectiveOn"), Evidence.basis(form)));
        return "redirect:" + address(entry) + "?at=" + recorded.position() + "&done=recorded";
    }

    /** The page of an entry; facts about firms are on the firm's page. */
    static String address(EntryId entry) {
        return entry.register() == Register.ENTERPRISE
                ? "/enterprises/" + entry.id()
                : "/registers/" + entry.register().stored() + "/" + entry.id();
    }

    /** What was typed, several choices joined, days in whatever form people write them. */
    static Map<String, String> values(FactKind kind, Move move, Typed form) {
        Map<String, String> values = new TreeMap<>();
        for (Field field : kind.fields(move)) {
            String typed = String.join(",", form.all(PREFIX + field.name()));
            if (field.type() == FieldType.DAY) {
                typed = Days.find(typed).map(Object::toString).orElse(typed);
            }
            values.put(field.name(), typed);
        }
        values.values().removeIf(String::isBlank);
        return values;
    }

    /** Fills in the key and what the strand says now. */
    private void prepare(Typed form, EntryId entry, FactKind kind, Move move, String key, Moment moment) {
        Map<String, String> now = visit.now((views, position) -> FindEntries.view(views, entry)
                .map(view -> view.strand(kind, key))
                .map(strand -> values(strand, moment))
                .orElse(Map.of()));
        boolean follows = !key.isEmpty() || kind.key().isEmpty();
        for (Field field : kind.fields(move)) {
            boolean keyField = kind.key().contains(field);
            if (follows
                    && (keyField
                            || field.type() != FieldType.PROSE && !field.name().equals(FactKind.UNTIL))) {
                String value = now.get(field.name());
                if (value != null && field.type().isMany()) {
                    form.withAll(PREFIX + field.name(), List.of(value.split(",", -1)));
                } else {
                    form.with(PREFIX + field.name(), value);
                }
            }
        }
    }

    private static Map<String, String> values(Strand strand, Moment moment) {
        return strand.valuesOn(moment.today());
    }

    private String show(@Nullable EntryId entry, Register register, FactKind kind, Move move, Typed form, Model model) {
        model.addAttribute("register", register);
        model.addAttribute("entry", entry);
        model.addAttribute("address", entry == null ? "/registers/" + register.stored() : address(entry));
        model.addAttribute(
                "action",
                entry == null
                        ? "/registers/" + register.stored()
                        : "/registers/" + register.stored() + "/" + entry.id() + "/record/" + kind.name() + "/"
                                + move.name());
        model.addAttribute("name", entry == null ? null : name(entry));
        model.addAttribute("kind", kind);
        model.addAttribute("move", move);
        model.addAttribute("fields", kind.fields(move));
        model.addAttribute("form", form);
        model.addAttribute("entryWords", wording.of(model));
        return "registers/record";
    }

    private String name(EntryId entry) {
        return visit.now((views, position) -> entry.register() == Register.ENTERPRISE
                ? org.cultivation.projections.directory.FindEnterprises.one(
                                views,
                                new org.cultivation.domain.enterprise.UnifiedSocialCreditCode(entry.id()),
                                visit.today())
                        .map(org.cultivation.projections.directory.EnterpriseRow::name)
                        .orElseThrow(() -> new Missing("enterprise", entry.id()))
                : FindEntries.view(views, entry)
                        .map(view -> view.nameOn(visit.today()))
                        .or(() -> Optional.of(entry.id()).filter(id -> entry.register() == Register.UNIT))
                        .orElseThrow(() -> new Missing("entry", entry.id())));
    }

    private static Register opened(String register) {
        Register of = EntryPages.register(register);
        if (!of.isOpenedByFact()) {
            throw new Missing("register", register);
        }
        return of;
    }

    private static FactKind kind(Register register, String kind) {
        return Kinds.find(register, kind).orElseThrow(() -> new Missing("action", kind));
    }

    private static Move move(FactKind kind, String move) {
        return kind.find(move).orElseThrow(() -> new Missing("action", move));
    }
}
