package org.cultivation.application.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Earlier;
import org.cultivation.application.pages.FactWords;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.registers.EntryWording;
import org.cultivation.projections.difference.ChangedLine;
import org.cultivation.projections.feed.FeedItem;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to a list or number between two moments: what entered, left and changed, by which facts. */
@Page
class DifferencePages {

    private static final int ROWS = 30;
    private static final List<String> SHOWN = List.of("entered", "left", "changed");

    private final Comparison comparison;
    private final DifferenceFile file;
    private final EntryWording wording;

    DifferencePages(Comparison comparison, DifferenceFile file, EntryWording wording) {
        this.comparison = comparison;
        this.file = file;
        this.wording = wording;
    }

    /** A line and the facts that made it differ. */
    record Told(ChangedLine changed, List<FeedItem> facts) {}

    @GetMapping("/difference/{what}")
    String difference(
            Moment moment,
            @Earlier Moment earlier,
            @PathVariable String what,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Lists lists = lists(what, model);
        Compared compared = compare(what, earlier, moment, lists);
        Map<String, List<ChangedLine>> groups = groups(compared);
        if (!show.isBlank() && !SHOWN.contains(show)) {
            throw new BadParameter("show", show, "value");
        }
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        String shown = !show.isBlank()
                ? show
                : SHOWN.stream()
                        .filter(name ->
                                !Objects.requireNonNull(groups.get(name)).isEmpty())
                        .findFirst()
                        .orElse("entered");
        var rows = org.cultivation.projections.Page.of(Objects.requireNonNull(groups.get(shown)), page, ROWS);
        model.addAttribute("what", what);
        model.addAttribute("listName", lists.title(what));
        model.addAttribute("number", Lists.isNumber(what));
        model.addAttribute("path", Lists.path(what));
        model.addAttribute("names", names(lists));
        model.addAttribute("earlier", earlier);
        model.addAttribute("compared", compared);
        model.addAttribute("groups", groups);
        model.addAttribute("shown", shown);
        model.addAttribute("rows", rows.map(line -> new Told(line, comparison.facts(line, compared))));
        model.addAttribute("position", compared.later().position());
        return "difference";
    }

    @GetMapping("/difference/{what}/export.xlsx")
    ResponseEntity<byte[]> export(Moment moment, @Earlier Moment earlier, @PathVariable String what, Model model) {
        Lists lists = lists(what, model);
        return file.of(compare(what, earlier, moment, lists), lists);
    }

    private Compared compare(String what, Moment earlier, Moment later, Lists lists) {
        return comparison.of(
                what,
                new Comparison.When(earlier.on(), earlier.known()),
                new Comparison.When(later.on(), later.known()),
                lists);
    }

    private Lists lists(String what, Model model) {
        if (!Lists.names().contains(what)) {
            throw new Missing("list", what);
        }
        return new Lists(wording.of(model), (FactWords) Objects.requireNonNull(model.getAttribute("words")));
    }

    private static Map<String, String> names(Lists lists) {
        Map<String, String> names = new LinkedHashMap<>();
        Lists.names().forEach(name -> names.put(name, lists.title(name)));
        return names;
    }

    private static Map<String, List<ChangedLine>> groups(Compared compared) {
        Map<String, List<ChangedLine>> groups = new LinkedHashMap<>();
        groups.put("entered", compared.difference().entered());
        groups.put("left", compared.difference().left());
        groups.put("changed", compared.difference().changed());
        return groups;
    }
}
