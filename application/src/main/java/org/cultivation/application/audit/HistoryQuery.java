package org.cultivation.application.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.time.Beijing;
import org.cultivation.application.time.Days;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.projections.feed.FactFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the whole history, as it stands in an address. What cannot be applied is an error, never ignored.
 *
 * @param q part of the name of a firm or entry, its code or id
 * @param type catalogue name of a type of fact
 * @param actor account name of the official
 * @param unit unit attested for
 * @param from first effective date
 * @param to last effective date
 * @param recordedFrom first day of recording, in Beijing
 * @param recordedTo last day of recording
 * @param batch import that brought the facts
 * @param basis basis document, whole
 * @param before position before which to go on; null from the newest
 */
public record HistoryQuery(
        @Nullable String q,
        @Nullable String type,
        @Nullable String actor,
        @Nullable String unit,
        @Nullable String from,
        @Nullable String to,
        @Nullable String recordedFrom,
        @Nullable String recordedTo,
        @Nullable String batch,
        @Nullable String basis,
        @Nullable Long before) {

    /** Names of its parameters. */
    static final Set<String> NAMES = Arrays.stream(HistoryQuery.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toUnmodifiableSet());

    public HistoryQuery {
        q = given(q);
        type = given(type);
        actor = given(actor);
        unit = given(unit);
        from = given(from);
        to = given(to);
        recordedFrom = given(recordedFrom);
        recordedTo = given(recordedTo);
        batch = given(batch);
        basis = given(basis);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** True when something is asked about what facts say, by which what a reader may not see would show. */
    boolean narrows() {
        return Stream.of(q, type, batch, basis).anyMatch(value -> value != null);
    }

    /** True when anything but the place in the list is asked. */
    public boolean any() {
        return narrows()
                || Stream.of(actor, unit, from, to, recordedFrom, recordedTo).anyMatch(value -> value != null);
    }

    /** The types of facts that can be asked for, by name. */
    static List<String> types() {
        return Registers.catalogue().types().stream()
                .map(known -> known.type().name())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The same as conditions on facts.
     *
     * @param streams subjects that {@link #q} names; null when it is not given
     * @param on only facts effective by this day; null for all
     * @throws BadParameter for a value that no condition can have
     */
    FactFilter filter(@Nullable Set<String> streams, @Nullable LocalDate on, LedgerReader ledger) {
        if (type != null && !types().contains(type)) {
            throw new BadParameter("type", type, "value");
        }
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        ordered("to", first, last);
        LocalDate recordedFirst = day("recordedFrom", recordedFrom);
        LocalDate recordedLast = day("recordedTo", recordedTo);
        ordered("recordedTo", recordedFirst, recordedLast);
        long after = recordedFirst == null ? 0 : ledger.positionAt(Beijing.endOf(recordedFirst.minusDays(1)));
        long until = recordedLast == null ? Long.MAX_VALUE : ledger.positionAt(Beijing.endOf(recordedLast)) - 1;
        if (before != null && before < 0) {
            throw new BadParameter("before", String.valueOf(before), "position");
        }
        return new FactFilter(
                type == null ? null : Set.of(type),
                streams,
                actor,
                unitCode(),
                first,
                on != null && (last == null || last.isAfter(on)) ? on : last,
                batch,
                basis,
                after,
                before == null ? until : Math.min(until, before - 1));
    }

    private @Nullable UnitCode unitCode() {
        try {
            return unit == null ? null : UnitCode.parse(unit);
        } catch (Refusal refusal) {
            throw new BadParameter("unit", String.valueOf(unit), "value");
        }
    }

    private static void ordered(String name, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            throw new BadParameter(name, last.toString(), "before-from");
        }
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        return text == null ? null : Days.find(text).orElseThrow(() -> new BadParameter(name, text, "day"));
    }
}
