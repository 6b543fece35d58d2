package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;

/** The entries that a list may name, by number and by every name they bear or bore. */
final class NamedEntries {

    private static final int MOST_NAMED = 5;

    private final Map<Register, Map<String, Set<String>>> byName = new EnumMap<>(Register.class);
    private final Map<Register, Set<String>> numbers = new EnumMap<>(Register.class);

    private NamedEntries() {}

    /** Of the list's register, unless the list opens its entries, and of those that its fields name. */
    static NamedEntries ask(Views views, FactList.Meant list, LocalDate today) {
        NamedEntries named = new NamedEntries();
        Stream.concat(
                        list.opens() ? Stream.empty() : Stream.of(list.register()),
                        list.kind().fields(list.move()).stream()
                                .map(Field::register)
                                .flatMap(Stream::ofNullable))
                .distinct()
                .forEach(register -> named.index(views, register, today));
        return named;
    }

    private void index(Views views, Register register, LocalDate today) {
        switch (register) {
            case UNIT -> {
                // units have words of their own
            }
            case ENTERPRISE -> {
                EnterpriseFilter all = new EnterpriseFilter(
                        null, null, null, Set.of(), null, null, SortKey.CODE, false, 1, Integer.MAX_VALUE);
                for (EnterpriseRow firm :
                        FindEnterprises.page(views, all, today).rows()) {
                    add(register, firm.code().value(), firm.name());
                    firm.formerNames().forEach(name -> add(register, firm.code().value(), name));
                }
            }
            default -> {
                for (EntryView view : views.all(EntryFields.of(register))) {
                    add(register, view.id().id(), view.nameOn(today));
                    view.strand(Kinds.opening(register), "")
                            .steps()
                            .forEach(step -> Stream.of("name", "title")
                                    .map(step.values()::get)
                                    .flatMap(Stream::ofNullable)
                                    .forEach(name -> add(register, view.id().id(), name)));
                }
            }
        }
    }

    private void add(Register register, String number, String name) {
        numbers.computeIfAbsent(register, any -> new TreeSet<>()).add(Text.narrow(number));
        byName.computeIfAbsent(register, any -> new HashMap<>())
                .computeIfAbsent(plain(name), any -> new TreeSet<>())
                .add(number);
    }

    /**
     * The number of the entry that is meant by number or by name; what was written where neither is known.
     *
     * @throws Refusal {@code entry-name-ambiguous} with the candidates when several bear the name
     */
    String meant(Register register, String written) {
        String number = Text.narrow(written).replaceAll("\\s", "");
        if (numbers.getOrDefault(register, Set.of()).contains(number)) {
            return written;
        }
        Set<String> found = byName.getOrDefault(register, Map.of()).getOrDefault(plain(written), Set.of());
        if (found.size() > 1) {
            List<String> some = found.stream().limit(MOST_NAMED).toList();
            throw new Refusal(
                    "entry-name-ambiguous",
                    written.strip(),
                    String.join(", ", some) + (found.size() > some.size() ? " \u2026" : ""));
        }
        return found.isEmpty() ? written : found.iterator().next();
    }

    private static String plain(String name) {
        return Text.narrow(name).replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
