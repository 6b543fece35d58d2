package org.cultivation.application.difference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cultivation.application.api.AsOf;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.pages.FactWords;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.People;
import org.cultivation.application.pages.Places;
import org.cultivation.application.registers.EntryNames;
import org.cultivation.application.registers.EntryWords;
import org.cultivation.application.registers.RegisterTexts;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.difference.ChangedLine;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.timeline.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a list or number between two moments. */
@RestController
class DifferenceApi {

    private final Comparison comparison;
    private final Registry registry;
    private final Acts acts;
    private final RegisterTexts texts;
    private final MessageSource messages;
    private final People people;
    private final FactWords.KindWords kinds;
    private final EntryNames names;

    DifferenceApi(
            Comparison comparison,
            Registry registry,
            Acts acts,
            RegisterTexts texts,
            MessageSource messages,
            People people,
            FactWords.KindWords kinds,
            EntryNames names) {
        this.names = names;
        this.comparison = comparison;
        this.registry = registry;
        this.acts = acts;
        this.texts = texts;
        this.messages = messages;
        this.people = people;
        this.kinds = kinds;
    }

    /**
     * The answer.
     *
     * @param before lines at the earlier moment; those that entered and left lead from it to {@code after}
     * @param actualBefore the number itself; null for a list
     * @param rules positions of facts that changed rules, units or plans between the moments
     */
    record Answered(
            long positionBefore,
            long positionAfter,
            int before,
            int after,
            @Nullable BigDecimal actualBefore,
            @Nullable BigDecimal actualAfter,
            List<Told> entered,
            List<Told> left,
            List<Told> changed,
            List<Long> rules) {}

    /**
     * A line that is not the same.
     *
     * @param facts positions of the facts about it between the moments
     */
    record Told(String key, String name, List<Change> changes, List<Long> facts) {}

    /**
     * Compares.
     *
     * @param what the id of a target, {@code enterprises}, or a register
     * @param on1 day of the earlier moment
     * @param knownOn1 a day, an instant or a position
     * @param on day of the later moment; today when left out
     * @param knownOn now when left out
     */
    @GetMapping("/api/difference/{what}")
    ResponseEntity<Answered> difference(
            @PathVariable String what,
            @RequestParam LocalDate on1,
            @RequestParam(required = false) @Nullable String knownOn1,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn,
            Locale language) {
        Refusal.when(!Lists.names().contains(what), "difference.unknown", what, Lists.names());
        LocalDate day = on == null ? acts.today() : on;
        Compared compared = comparison.of(
                what,
                new Comparison.When(on1, AsOf.known(knownOn1)),
                new Comparison.When(day, AsOf.known(knownOn)),
                lists(language));
        Answered answer = new Answered(
                compared.earlier().position(),
                compared.later().position(),
                compared.difference().before(),
                compared.difference().after(),
                actual(compared.earlier()),
                actual(compared.later()),
                told(compared.difference().entered(), compared),
                told(compared.difference().left(), compared),
                told(compared.difference().changed(), compared),
                positions(compared.rules()));
        return ResponseEntity.ok()
                .header(AsOf.POSITION, String.valueOf(compared.later().position()))
                .body(answer);
    }

    private Lists lists(Locale language) {
        Formats f = new Formats(messages, language);
        Places places = registry.ask(
                        Known.NOW, (views, position) -> new Places(FindReference.units(views, acts.today()), f))
                .value();
        return new Lists(new EntryWords(texts, f, places, names::now), new FactWords(f, places, people, kinds));
    }

    private static @Nullable BigDecimal actual(Compared.At at) {
        return at.standing() == null ? null : at.standing().actual();
    }

    private List<Told> told(List<ChangedLine> lines, Compared compared) {
        return lines.stream()
                .map(line -> new Told(
                        line.line().key(),
                        line.line().name(),
                        line.changes(),
                        positions(comparison.facts(line, compared))))
                .toList();
    }

    private static List<Long> positions(List<FeedItem> facts) {
        return facts.stream().map(FeedItem::position).toList();
    }
}
