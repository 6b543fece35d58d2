package org.cultivation.domain.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.domain.Refusal;

/**
 * A kind of fact about the entries of one register: what it is keyed by, which moves it knows and in which statuses it
 * holds. An entry has one strand of a kind without a key, and one for each key of a kind with one.
 *
 * @param name kebab case, one within its register
 * @param key fields that every move names and that tell strands apart
 * @param holding statuses in which the strand holds, as long as no {@code until} has passed
 * @param restricted shown only to those entitled (design: people and personal data)
 * @param waiting statuses in which the course waits for an official of ours, not for an office or the firm
 * @param obstacle the part of the rules that looks at the key, the day and what stands before only: what it refuses is
 *     not offered either
 * @param judge the other rules of this kind only: gives the values to record, or refuses; ask {@link #judged}
 * @param doubts what is odd about a proposal but no ground to refuse it
 */
public record FactKind(
        Register register,
        String name,
        Shape shape,
        List<Field> key,
        List<Move> moves,
        Set<String> holding,
        boolean restricted,
        Set<String> waiting,
        Function<Proposal, Optional<Refusal>> obstacle,
        Function<Proposal, Map<String, String>> judge,
        Function<Proposal, List<Refusal>> doubts) {

    /** The field that ends a strand by date. */
    public static final String UNTIL = "until";

    private static final Function<Proposal, List<Refusal>> NEVER = proposal -> List.of();

    public FactKind {
        key = List.copyOf(key);
        moves = List.copyOf(moves);
        holding = Set.copyOf(holding);
        waiting = Set.copyOf(waiting);
    }

    /**
     * What a kind's own rules see.
     *
     * @param values in canonical form
     * @param before what holds on the effective day, merged
     * @param noticeDays least length of a public notice under the rules of the day, both ends counted; 0 where the rules
     *     are not at hand
     */
    public record Proposal(
            String move,
            Map<String, String> values,
            LocalDate effectiveOn,
            Map<String, String> before,
            int noticeDays) {

        /** Where the rules of the day are not at hand. */
        public Proposal(String move, Map<String, String> values, LocalDate effectiveOn, Map<String, String> before) {
            this(move, values, effectiveOn, before, 0);
        }
    }

    /** A kind without rules of its own. */
    public static FactKind of(Register register, String name, Shape shape, Move... moves) {
        return new FactKind(
                register,
                name,
                shape,
                List.of(),
                Arrays.asList(moves),
                Set.of(),
                false,
                Set.of(),
                proposal -> Optional.empty(),
                Proposal::values,
                NEVER);
    }

    public FactKind keyedBy(Field... fields) {
        return new FactKind(
                register,
                name,
                shape,
                Arrays.asList(fields),
                moves,
                holding,
                restricted,
                waiting,
                obstacle,
                judge,
                doubts);
    }

    public FactKind holdsIn(String... statuses) {
        return new FactKind(
                register, name, shape, key, moves, Set.of(statuses), restricted, waiting, obstacle, judge, doubts);
    }

    /** Only for those entitled. */
    public FactKind confined() {
        return new FactKind(register, name, shape, key, moves, holding, true, waiting, obstacle, judge, doubts);
    }

    public FactKind judgedBy(Function<Proposal, Map<String, String>> rules) {
        return new FactKind(register, name, shape, key, moves, holding, restricted, waiting, obstacle, rules, doubts);
    }

    public FactKind doubtedBy(Function<Proposal, List<Refusal>> rules) {
        return new FactKind(register, name, shape, key, moves, holding, restricted, waiting, obstacle, judge, rules);
    }

    /** What of its rules can be asked before anything is typed; a beginning may be asked without its key. */
    public FactKind hinderedBy(Function<Proposal, Optional<Refusal>> rules) {
        return new FactKind(register, name, shape, key, moves, holding, restricted, waiting, rules, judge, doubts);
    }

    /** The statuses in which officials of ours have the next word. */
    public FactKind waitsIn(String... statuses) {
        return new FactKind(
                register, name, shape, key, moves, holding, restricted, Set.of(statuses), obstacle, judge, doubts);
    }

    /** True when its rules may find something odd. */
    public boolean mayDoubt() {
        return !doubts.equals(NEVER);
    }

    /**
     * The values to record.
     *
     * @throws Refusal when a rule of the kind says no
     */
    public Map<String, String> judged(Proposal proposal) {
        obstacle.apply(proposal).ifPresent(refusal -> {
            throw refusal;
        });
        return judge.apply(proposal);
    }

    /** The same kind with one more move, or with another one of the same name in its place. */
    public FactKind and(Move move) {
        List<Move> more = new ArrayList<>(moves);
        more.removeIf(old -> old.name().equals(move.name()));
        more.add(move);
        return new FactKind(register, name, shape, key, more, holding, restricted, waiting, obstacle, judge, doubts);
    }

    /** The stored name of the fact type that {@code move} is, without revision. */
    public String typeOf(Move move) {
        return register.stored() + "." + name + "-" + move.name();
    }

    public Optional<Move> find(String move) {
        return moves.stream().filter(known -> known.name().equals(move)).findFirst();
    }

    /**
     * True when {@code move} begins the strand anew: it does not hold in {@code status}, and nothing but a beginning may
     * follow. A mark that was filed is not yet over; a brand that was rejected is.
     */
    boolean beginsAnew(String status, Move move) {
        return move.begins()
                && !holding.contains(status)
                && moves.stream().allMatch(next -> next.begins() || !next.from().contains(status));
    }

    /** Key and own fields of a move, in the order of forms and templates. */
    public List<Field> fields(Move move) {
        return Stream.concat(key.stream(), move.fields().stream()).toList();
    }

    /** What tells the strand with these values apart from the others of its kind; empty without a key. */
    public String keyOf(Map<String, String> values) {
        if (key.isEmpty()) {
            return "";
        }
        StringBuilder of = new StringBuilder();
        for (int i = 0; i < key.size(); i++) {
            if (i > 0) {
                of.append('/');
            }
            of.append(values.getOrDefault(key.get(i).name(), ""));
        }
        return of.toString();
    }

    /** True when {@link #keyOf} these values is {@code wanted}; makes no text, since whole histories are asked. */
    public boolean hasKey(Map<String, String> values, String wanted) {
        int at = 0;
        for (int i = 0; i < key.size(); i++) {
            if (i > 0 && !wanted.startsWith("/", at++)) {
                return false;
            }
            String value = values.getOrDefault(key.get(i).name(), "");
            if (!wanted.startsWith(value, at)) {
                return false;
            }
            at += value.length();
        }
        return at == wanted.length();
    }

    /**
     * Typed values in canonical form; blank ones are left out.
     *
     * @throws Refusal {@code field.unknown}, {@code text.missing} or what the field says
     */
    public Map<String, String> canonical(Move move, Map<String, String> typed) {
        List<Field> fields = fields(move);
        for (String name : typed.keySet()) {
            Refusal.when(fields.stream().noneMatch(field -> field.name().equals(name)), "field.unknown", name);
        }
        return fields.stream()
                .filter(field -> field.required()
                        || !typed.getOrDefault(field.name(), "").isBlank())
                .collect(Collectors.toMap(Field::name, field -> {
                    String value = typed.getOrDefault(field.name(), "");
                    Refusal.when(value.isBlank(), "text.missing", field.name());
                    return FieldReader.canonical(field, value);
                }));
    }
}
