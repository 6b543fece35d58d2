package org.cultivation.application.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cultivation.application.pages.FactWords;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.registers.EntryWords;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Views;
import org.cultivation.projections.difference.Line;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.entries.EntryFilter;
import org.cultivation.projections.entries.EntryRow;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.Member;
import org.jspecify.annotations.Nullable;

/**
 * The lists that can be compared, line by line, in a reader's words: the members of each number, the firms, and every
 * register whose entries are opened by facts.
 */
record Lists(EntryWords words, FactWords facts) {

    static final String FIRMS = "enterprises";

    private static final EnterpriseFilter ALL =
            new EnterpriseFilter(null, null, null, Set.of(), null, null, SortKey.CODE, false, 1, Integer.MAX_VALUE);

    /** What they are called in addresses: numbers, firms, registers. */
    static List<String> names() {
        return Stream.of(
                        FindTargets.IDS.stream(),
                        Stream.of(FIRMS),
                        Arrays.stream(Register.values())
                                .filter(Register::isOpenedByFact)
                                .map(Register::stored))
                .flatMap(names -> names)
                .toList();
    }

    static boolean isNumber(String name) {
        return FindTargets.IDS.contains(name);
    }

    /** The page of the list itself. */
    static String path(String name) {
        return isNumber(name) ? "/explain/" + name : name.equals(FIRMS) ? "/enterprises" : "/registers/" + name;
    }

    /** What the list is called; for a number its target. */
    String title(String name) {
        if (isNumber(name)) {
            return f().text("target." + name);
        }
        return name.equals(FIRMS)
                ? f().text("firms.title")
                : words.register(Register.find(name).orElseThrow());
    }

    List<Line> of(String name, Views views, LocalDate on) {
        if (isNumber(name)) {
            return FindTargets.members(views, name, on, true, 1, Integer.MAX_VALUE).rows().stream()
                    .map(this::member)
                    .toList();
        }
        if (name.equals(FIRMS)) {
            return FindEnterprises.page(views, ALL, on).rows().stream()
                    .map(this::firm)
                    .toList();
        }
        Register register = Register.find(name).orElseThrow();
        return FindEntries.list(views, register, EntryFilter.NONE, on, null, false, 1, Integer.MAX_VALUE)
                .rows()
                .stream()
                .map(row -> entry(register, row))
                .toList();
    }

    private Line member(Member member) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(f().text(firm(member) ? "field.name" : "registers.entry"), member.name());
        cells.put(f().text("field.unit"), place(member.unit()));
        cells.put(f().text("explain.reason"), facts.reason(member.reason(), member.reasonArguments()));
        Set<String> streams = Register.find(member.register())
                .map(register -> streams(register, member.code()))
                .orElseGet(Set::of);
        return new Line(member.code(), member.name(), streams, cells);
    }

    private static boolean firm(Member member) {
        return member.register().equals(Register.ENTERPRISE.stored());
    }

    private Line firm(EnterpriseRow firm) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(f().text("field.name"), firm.name());
        cells.put(f().text("field.unit"), place(firm.unit()));
        cells.put(f().text("field.status"), f().text("status." + firm.status()));
        cells.put(
                f().text("field.kinds"),
                f().list(firm.kinds().stream()
                        .map(kind -> f().text("kind." + kind))
                        .toList()));
        cells.put(f().text("field.counted"), f().text("value.counted." + firm.counted()));
        cells.put(f().text("field.lastActiveOn"), day(firm.lastActiveOn()));
        cells.put(f().text("field.address"), firm.address() == null ? "" : firm.address());
        cells.put(f().text("field.mainProducts"), firm.mainProducts() == null ? "" : firm.mainProducts());
        return new Line(
                firm.code().value(),
                firm.name(),
                streams(Register.ENTERPRISE, firm.code().value()),
                cells);
    }

    private Line entry(Register register, EntryRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(f().text("registers.entry"), row.name());
        cells.put(f().text("field.status"), row.status().isEmpty() ? "" : words.status(register, row.status()));
        cells.put(f().text("field.unit"), place(row.unit()));
        FactKind opening = Kinds.opening(register);
        for (Field field : opening.moves().getFirst().fields()) {
            String value = row.profile().getOrDefault(field.name(), "");
            cells.put(
                    words.label(opening, field.name()),
                    value.isEmpty() ? "" : words.value(opening, field.name(), value));
        }
        cells.put(
                f().text("registers.counts"),
                f().list(row.countsToward().stream()
                        .map(target -> f().text("target." + target))
                        .toList()));
        cells.put(f().text("registers.until"), day(row.expiring()));
        return new Line(row.id().id(), row.name(), streams(register, row.id().id()), cells);
    }

    /** A firm's facts stand in two streams: its own, and that of what was added about it. */
    private static Set<String> streams(Register register, String id) {
        List<String> streams = new ArrayList<>(List.of(EntryId.of(register, id).value()));
        if (register == Register.ENTERPRISE) {
            streams.add(id);
        }
        return Set.copyOf(streams);
    }

    private String place(@Nullable UnitCode unit) {
        return unit == null ? "" : words.places().full(unit);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : f().date(day);
    }

    private Formats f() {
        return words.f();
    }
}
