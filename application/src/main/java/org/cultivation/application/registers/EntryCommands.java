package org.cultivation.application.registers;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Recorded;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.domain.registers.EntryChange;
import org.cultivation.domain.registers.EntryCommand.ApproveEntryAmendment;
import org.cultivation.domain.registers.EntryCommand.DeclineEntryAmendment;
import org.cultivation.domain.registers.EntryCommand.ProposeEntryAmendment;
import org.cultivation.domain.registers.EntryCommand.RecordFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.FactKind.Proposal;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.reference.FindReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records facts about entries. Makes the checks that need more than one stream: that the firm or unit exists, and that
 * what a fact names exists.
 */
@Component
public class EntryCommands {

    private static final LocalDate EVER = LocalDate.of(9999, 1, 1);
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s\u3001\uFF0C\uFF1B]+");

    private final Commands commands;
    private final Registry registry;
    private final Map<Register, Long> lastNumber = new EnumMap<>(Register.class);

    EntryCommands(Commands commands, Registry registry) {
        this.commands = commands;
        this.registry = registry;
    }

    /**
     * Records a fact and waits until the views show it.
     *
     * @param values as typed
     * @throws Refusal when a rule says no
     */
    public Recorded record(EntryId entry, String kind, String move, Map<String, String> values, Act act) {
        return commands.send(prepared(entry, kind, move, values, act));
    }

    /**
     * Records a fact whose values a page of its own worked out.
     *
     * @throws Refusal when a rule says no
     */
    public Recorded recordWorkedOut(EntryId entry, FactKind kind, String move, Map<String, String> values, Act act) {
        return commands.send(checked(entry, kind.name(), move, values, act));
    }

    /**
     * What is odd about such a fact by the rules of its kind, in the order found; empty also where it would be refused,
     * which recording it then says.
     *
     * @param typed values as typed
     */
    public List<Refusal> doubts(EntryId entry, FactKind kind, Move move, Map<String, String> typed, LocalDate on) {
        if (!kind.mayDoubt()) {
            return List.of();
        }
        try {
            Map<String, String> values = kind.canonical(move, typed);
            Map<String, String> before = registry.ask(
                            Known.NOW,
                            (views, position) -> FindEntries.view(views, entry)
                                    .map(view -> view.strand(kind, kind.keyOf(values))
                                            .valuesOn(on))
                                    .orElse(Map.of()))
                    .value();
            Map<String, String> judged = kind.judged(new Proposal(move.name(), values, on, before));
            return kind.doubts().apply(new Proposal(move.name(), judged, on, before));
        } catch (Refusal refused) {
            return List.of(); // recording it says why
        }
    }

    /**
     * The command, after the checks that need more than one stream.
     *
     * @throws Refusal {@code fact.own-page} for what no form or list may say
     */
    public RecordFact prepared(EntryId entry, String kind, String move, Map<String, String> values, Act act) {
        Kinds.find(entry.register(), kind)
                .flatMap(known -> known.find(move))
                .filter(Move::workedOut)
                .ifPresent(own -> {
                    throw new Refusal("fact.own-page", entry.register(), kind, move);
                });
        return checked(entry, kind, move, values, act);
    }

    private RecordFact checked(EntryId entry, String kind, String move, Map<String, String> values, Act act) {
        UnitCode home = registry.ask(Known.NOW, (views, position) -> {
                    requireNamedThings(views, entry, kind, move, values, act);
                    return home(views, entry, act);
                })
                .value();
        return new RecordFact(entry, kind, move, values, home, act);
    }

    public Recorded propose(EntryId entry, EntryChange change, String reason, Act act) {
        return commands.send(new ProposeEntryAmendment(entry, change, reason, home(entry, act), act));
    }

    public Recorded approve(EntryId entry, int proposal, Act act) {
        return commands.send(new ApproveEntryAmendment(entry, proposal, home(entry, act), act));
    }

    public Recorded decline(EntryId entry, int proposal, String reason, Act act) {
        return commands.send(new DeclineEntryAmendment(entry, proposal, reason, home(entry, act), act));
    }

    /** The next free number of a register, for an entry that nobody named: {@code b-000012}. */
    public EntryId next(Register register) {
        return next(register, 1).getFirst();
    }

    /** The next free numbers, in order; nobody else is given them. */
    public synchronized List<EntryId> next(Register register, int howMany) {
        String prefix = register.stored().charAt(0) + "-";
        long taken = registry.ask(
                        Known.NOW,
                        (views, position) -> views.all(EntryFields.of(register)).stream()
                                .map(view -> view.id().id())
                                .filter(id -> id.matches(prefix + "[0-9]{6}"))
                                .mapToLong(id -> Long.parseLong(id.substring(prefix.length())))
                                .max()
                                .orElse(0))
                .value();
        long last = Math.max(taken, lastNumber.getOrDefault(register, 0L));
        lastNumber.put(register, last + howMany);
        return LongStream.rangeClosed(last + 1, last + howMany)
                .mapToObj(number -> EntryId.of(register, "%s%06d".formatted(prefix, number)))
                .toList();
    }

    /** The unit an entry belongs to now; null where nothing says so. */
    public @Nullable UnitCode unitOf(Views views, EntryId entry) {
        return switch (entry.register()) {
            case ENTERPRISE ->
                FindEnterprises.unit(views, new UnifiedSocialCreditCode(entry.id()), EVER)
                        .orElse(null);
            case UNIT -> new UnitCode(entry.id());
            default ->
                FindEntries.view(views, entry)
                        .flatMap(view -> view.unitOn(EVER))
                        .orElse(null);
        };
    }

    private UnitCode home(EntryId entry, Act act) {
        return registry.ask(Known.NOW, (views, position) -> home(views, entry, act))
                .value();
    }

    /** @throws Refusal {@code enterprise.unknown}, {@code unit.unknown} or {@code entry.unknown} */
    private static UnitCode home(Views views, EntryId entry, Act act) {
        return switch (entry.register()) {
            case ENTERPRISE ->
                FindEnterprises.unit(views, new UnifiedSocialCreditCode(entry.id()), EVER)
                        .orElseThrow(() -> new Refusal("enterprise.unknown", entry.id()));
            case UNIT -> {
                UnitCode unit = new UnitCode(entry.id());
                Refusal.when(FindReference.units(views, act.today()).find(unit).isEmpty(), "unit.unknown", unit);
                yield unit;
            }
            default ->
                FindReference.units(views, act.today()).all().stream()
                        .map(ReportingUnit::code)
                        .filter(UnitCode::isCity)
                        .findFirst()
                        .orElseThrow(() -> new Refusal("unit.unknown", entry.id()));
        };
    }

    private static void requireNamedThings(
            Views views, EntryId entry, String kind, String move, Map<String, String> values, Act act) {
        Kinds.find(entry.register(), kind)
                .flatMap(known -> known.find(move).map(known::fields))
                .ifPresent(fields -> {
                    for (Field field : fields) {
                        String value = values.getOrDefault(field.name(), "");
                        if (!value.isBlank() && namesThings(field)) {
                            for (String one : BETWEEN.split(value, -1)) {
                                requireThing(views, field, one, act);
                            }
                        }
                    }
                });
    }

    private static boolean namesThings(Field field) {
        return field.type() == FieldType.UNIT || field.type() == FieldType.UNITS || field.register() != null;
    }

    private static void requireThing(Views views, Field field, String value, Act act) {
        Register register = field.register();
        if (value.isBlank()) {
            return;
        }
        if (field.type() == FieldType.UNIT || field.type() == FieldType.UNITS) {
            UnitCode unit = UnitCode.parse(value);
            Refusal.when(FindReference.units(views, act.today()).find(unit).isEmpty(), "unit.unknown", unit);
        } else if (register == Register.ENTERPRISE) {
            UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(value);
            Refusal.when(FindEnterprises.unit(views, code, EVER).isEmpty(), "entry.names-unknown", field.name(), code);
        } else if (register != null) {
            EntryId named = EntryId.of(register, value.strip());
            boolean known = FindEntries.view(views, named).map(EntryView::id).isPresent();
            Refusal.when(!known, "entry.names-unknown", field.name(), named.id());
        }
    }
}
