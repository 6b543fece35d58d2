package org.cultivation.domain.registers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.activity.ActivityKinds;
import org.cultivation.domain.registers.belt.BeltKinds;
import org.cultivation.domain.registers.brand.BrandKinds;
import org.cultivation.domain.registers.document.DocumentKinds;
import org.cultivation.domain.registers.enterprise.EnterpriseKinds;
import org.cultivation.domain.registers.indicator.IndicatorKinds;
import org.cultivation.domain.registers.park.ParkKinds;
import org.cultivation.domain.registers.policy.PolicyKinds;
import org.cultivation.domain.registers.provider.ProviderKinds;
import org.cultivation.domain.registers.standard.StandardKinds;
import org.cultivation.domain.registers.task.TaskKinds;
import org.cultivation.domain.registers.unit.UnitKinds;

/** Every kind of fact of every register. A new kind adds its line to its register; docs/registers.md tells the rest. */
public final class Kinds {

    private static final List<FactKind> ALL = Stream.of(
                    EnterpriseKinds.ALL,
                    BrandKinds.ALL,
                    ParkKinds.ALL,
                    ProviderKinds.ALL,
                    BeltKinds.ALL,
                    UnitKinds.ALL,
                    TaskKinds.ALL,
                    IndicatorKinds.ALL,
                    PolicyKinds.ALL,
                    StandardKinds.ALL,
                    ActivityKinds.ALL,
                    DocumentKinds.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, FactKind> BY_NAME =
            ALL.stream().collect(Collectors.toMap(kind -> name(kind.register(), kind.name()), Function.identity()));

    private static final Map<String, OfType> BY_TYPE = ALL.stream()
            .flatMap(kind -> kind.moves().stream().map(move -> new OfType(kind, move)))
            .collect(Collectors.toMap(of -> of.kind().typeOf(of.move()), Function.identity()));

    private static final Map<Register, List<FactKind>> OF = byRegister();
    private static final Map<Register, Optional<FactKind>> LEADING = leading();

    private Kinds() {}

    private static Map<Register, List<FactKind>> byRegister() {
        Map<Register, List<FactKind>> of = new EnumMap<>(Register.class);
        for (Register register : Register.values()) {
            of.put(
                    register,
                    ALL.stream().filter(kind -> kind.register() == register).toList());
        }
        return of;
    }

    private static Map<Register, Optional<FactKind>> leading() {
        Map<Register, Optional<FactKind>> leading = new EnumMap<>(Register.class);
        OF.forEach((register, kinds) -> leading.put(
                register,
                register == Register.ENTERPRISE
                        ? Optional.empty()
                        : kinds.stream()
                                .filter(kind -> kind.shape() == Shape.COURSE
                                        && kind.key().isEmpty())
                                .findFirst()
                                .or(() -> kinds.stream()
                                        .filter(kind -> kind.shape() == Shape.OPENING)
                                        .findFirst())));
        return leading;
    }

    /** The kind and the move that make a fact type. */
    public record OfType(FactKind kind, Move move) {}

    /** What a stored type name without revision stands for; empty when it is none of the kinds'. */
    public static Optional<OfType> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** In the order of the list above, which is the order of pages. */
    public static List<FactKind> all() {
        return ALL;
    }

    /** The kinds of one register. */
    public static List<FactKind> of(Register register) {
        return OF.getOrDefault(register, List.of());
    }

    public static Optional<FactKind> find(Register register, String kind) {
        return Optional.ofNullable(BY_NAME.get(name(register, kind)));
    }

    /** @throws Refusal {@code fact.unknown-kind} */
    static FactKind require(Register register, String kind) {
        return find(register, kind).orElseThrow(() -> new Refusal("fact.unknown-kind", register, kind));
    }

    /**
     * The kind whose status an entry is known by: the register's first course without a key, else its opening kind;
     * empty where there is neither, and for firms, which are known by their status in the pool.
     */
    public static Optional<FactKind> leading(Register register) {
        return LEADING.getOrDefault(register, Optional.empty());
    }

    /**
     * The kind that opens entries of {@code register}.
     *
     * @throws IllegalStateException when its entries are not opened by facts
     */
    public static FactKind opening(Register register) {
        return of(register).stream()
                .filter(kind -> kind.shape() == Shape.OPENING)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(register + " is not opened by facts"));
    }

    private static String name(Register register, String kind) {
        return register.stored() + "." + kind;
    }
}
