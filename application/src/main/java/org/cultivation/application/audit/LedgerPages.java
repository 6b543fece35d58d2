package org.cultivation.application.audit;

import java.util.List;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.registers.SeenFacts;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.projections.Page;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.feed.FindFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger for the eye: latest facts with filters, one fact with its recorded bytes, codes with an override. */
@org.cultivation.application.pages.Page
class LedgerPages {

    private static final int ROWS = 50;

    /** How far back the search looks; a firm's own page shows all its facts. */
    private static final int SEARCHED = 5_000;

    private final Visit visit;
    private final SeenFacts seen;
    private final Ledger ledger;
    private final MerkleTree tree;
    private final CheckpointSigner signer;

    LedgerPages(Visit visit, Ledger ledger, SeenFacts seen, MerkleTree tree, CheckpointSigner signer) {
        this.seen = seen;
        this.visit = visit;
        this.ledger = ledger;
        this.tree = tree;
        this.signer = signer;
    }

    @GetMapping("/ledger")
    String list(
            Moment moment,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        List<String> types = Registers.catalogue().types().stream()
                .map(known -> known.type().name())
                .distinct()
                .sorted()
                .toList();
        if (!type.isBlank() && !types.contains(type)) {
            throw new BadParameter("type", type, "value");
        }
        String text = q.strip();
        if (text.matches("#\\d{1,18}")) {
            return "redirect:/ledger/" + text.substring(1);
        }
        List<FeedItem> items = visit.ask(
                moment,
                model,
                (views, position) -> FindFeed.latest(views, SEARCHED, moment.past() ? moment.on() : null).stream()
                        .map(item -> seen.seen(item, views))
                        .toList());
        List<FeedItem> found = items.stream()
                .filter(item -> type.isBlank() || item.type().equals(type))
                .filter(item -> actor.isBlank() || item.attestation().actor().equals(actor))
                .filter(item -> text.isEmpty() || meets(item, text))
                .toList();
        model.addAttribute("rows", Page.of(found, page, ROWS));
        model.addAttribute("types", types);
        model.addAttribute(
                "actors",
                items.stream()
                        .map(item -> item.attestation().actor())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("q", q);
        model.addAttribute("type", type);
        model.addAttribute("actor", actor);
        model.addAttribute("searched", items.size());
        model.addAttribute("checkpoint", signer.at(tree.size()));
        return "audit/ledger";
    }

    private static boolean meets(FeedItem item, String text) {
        return has(item.name(), text)
                || item.code() != null && has(item.code().value(), text)
                || has(item.attestation().basis().document(), text)
                || item.details().values().stream().anyMatch(value -> has(value, text));
    }

    private static boolean has(@Nullable String value, String text) {
        return value != null
                && value.toLowerCase(java.util.Locale.ROOT).contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    @GetMapping("/ledger/{position}")
    String fact(Moment moment, @PathVariable long position, Model model) {
        if (position < 0 || position > visit.reached()) {
            throw new Missing("position", String.valueOf(position));
        }
        FeedItem item = visit.now((views, reached) -> views.history().at(List.of(position)).stream()
                .findFirst()
                .map(fact -> seen.seen(FindFeed.item(fact, views), views))
                .orElseThrow(() -> new Missing("position", String.valueOf(position))));
        Entry entry = entry(position);
        model.addAttribute("item", item);
        model.addAttribute("entry", entry);
        model.addAttribute("hidden", item.type().equals(SeenFacts.HIDDEN));
        model.addAttribute("json", item.type().equals(SeenFacts.HIDDEN) ? "" : Readable.json(entry.json()));
        model.addAttribute("hash", Hash.ofLeaf(entry.json()).toString());
        model.addAttribute("position", visit.reached());
        model.addAttribute("checkpoint", signer.at(tree.size()));
        return "audit/fact";
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
        EnterpriseFilter filter = new EnterpriseFilter(
                null, null, null, java.util.Set.of(), null, true, SortKey.REGISTERED, true, page, ROWS);
        Page<EnterpriseRow> rows =
                visit.ask(moment, model, (views, position) -> FindEnterprises.page(views, filter, moment.on()));
        model.addAttribute("rows", rows);
        return "audit/overrides";
    }
}
