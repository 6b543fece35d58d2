package org.cultivation.application.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.FactWords;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.registers.EntryLines;
import org.cultivation.application.registers.EntryWording;
import org.cultivation.application.registers.SeenFacts;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.entries.FindEntryTimeline;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.timeline.Change;
import org.cultivation.projections.timeline.FindTimeline;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger for the eye: search through all of it, one fact with its recorded bytes, codes with an override. */
@org.cultivation.application.pages.Page
class LedgerPages {

    private static final int ROWS = 50;

    private static final Set<String> MOMENT = Set.of("on", "known", "position", "at", "lang");

    private final Visit visit;
    private final SeenFacts seen;
    private final Ledger ledger;
    private final MerkleTree tree;
    private final CheckpointSigner signer;
    private final HistorySearch search;
    private final Accounts accounts;
    private final EntryWording wording;

    LedgerPages(
            Visit visit,
            Ledger ledger,
            SeenFacts seen,
            MerkleTree tree,
            CheckpointSigner signer,
            HistorySearch search,
            Accounts accounts,
            EntryWording wording) {
        this.wording = wording;
        this.search = search;
        this.accounts = accounts;
        this.seen = seen;
        this.visit = visit;
        this.ledger = ledger;
        this.tree = tree;
        this.signer = signer;
    }

    @GetMapping("/ledger")
    String list(Moment moment, HistoryQuery query, HttpServletRequest request, Model model) {
        for (String name : request.getParameterMap().keySet()) {
            if (!HistoryQuery.NAMES.contains(name) && !MOMENT.contains(name)) {
                throw new BadParameter(name, request.getParameter(name), "unknown");
            }
        }
        if (query.q() != null && query.q().matches("#\\d{1,18}")) {
            return "redirect:/ledger/" + query.q().substring(1);
        }
        long known = visit.ask(moment, model, (views, position) -> position);
        HistorySearch.Found found = visit.ask(
                moment,
                model,
                (views, position) -> search.find(views, query, moment.past() ? moment.on() : null, ROWS));
        model.addAttribute("rows", found.items());
        model.addAttribute("older", found.older());
        model.addAttribute("types", HistoryQuery.types());
        model.addAttribute(
                "actors",
                visit.ask(
                        moment,
                        model,
                        (views, reached) -> accounts.all().stream()
                                .filter(account -> HistorySearch.acted(views, account.name()))
                                .toList()));
        model.addAttribute("query", query);
        model.addAttribute("checkpoint", checkpoint(moment, known));
        return "audit/ledger";
    }

    @GetMapping("/ledger/{position}")
    String fact(Moment moment, @PathVariable long position, Model model) {
        if (position < 0 || position > visit.reached()) {
            throw new Missing("position", String.valueOf(position));
        }
        long known = visit.ask(moment, model, (views, reached) -> reached);
        if (position > known) {
            throw new Missing("position", String.valueOf(position));
        }
        FeedItem item = visit.ask(
                moment,
                model,
                (views, reached) -> views.history().at(List.of(position)).stream()
                        .findFirst()
                        .map(fact -> seen.seen(FindFeed.item(fact, views), views))
                        .orElseThrow(() -> new Missing("position", String.valueOf(position))));
        boolean hidden = item.type().equals(SeenFacts.HIDDEN);
        model.addAttribute(
                "changes",
                hidden ? List.of() : visit.ask(moment, model, (views, reached) -> changes(views, item, model)));
        Entry entry = entry(position);
        model.addAttribute("item", item);
        model.addAttribute("entry", entry);
        model.addAttribute("hidden", hidden);
        model.addAttribute("json", hidden ? "" : Readable.json(entry.json()));
        model.addAttribute("hash", Hash.ofLeaf(entry.json()).toString());
        model.addAttribute("checkpoint", checkpoint(moment, known));
        return "audit/fact";
    }

    /** The tree of now, or as it was when {@code known} was the last position. */
    private Checkpoint checkpoint(Moment moment, long known) {
        return signer.at(moment.past() ? Math.min(known + 1, tree.size()) : tree.size());
    }

    /** What the fact changed, before and after, as it was seen when it was the last one. */
    private List<Change> changes(Views views, FeedItem item, Model model) {
        if (item.entry() != null) {
            return EntryLines.changes(
                    FindEntryTimeline.of(views.history(), item.entry(), LocalDate.MAX, item.position()),
                    item.position(),
                    wording.of(model));
        }
        if (item.code() == null) {
            return List.of();
        }
        FactWords words = (FactWords) Objects.requireNonNull(model.getAttribute("words"));
        return FindTimeline.of(views.history(), item.code(), LocalDate.MAX, item.position()).stream()
                .filter(entry -> entry.position() == item.position())
                .flatMap(entry -> entry.changes().stream())
                .map(change -> new Change(
                        words.label(change.field()),
                        words.value(change.field(), change.before()),
                        words.value(change.field(), change.after())))
                .toList();
    }

    private Entry entry(long position) {
        try (LedgerStream stream = ledger.read(position, position + 1)) {
            return stream.next();
        }
    }

    @GetMapping("/overrides")
    String overrides(Moment moment, @RequestParam(defaultValue = "1") int page, Model model) {
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        EnterpriseFilter filter =
                new EnterpriseFilter(null, null, null, Set.of(), null, true, SortKey.REGISTERED, true, page, ROWS);
        Page<EnterpriseRow> rows =
                visit.ask(moment, model, (views, position) -> FindEnterprises.page(views, filter, moment.on()));
        model.addAttribute("rows", rows);
        return "audit/overrides";
    }
}
