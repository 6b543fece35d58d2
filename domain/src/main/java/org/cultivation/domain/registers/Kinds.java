package org.cultivation.domain.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.brand.BrandRegistration;
import org.cultivation.domain.registers.brand.KeyCultivation;
import org.cultivation.domain.registers.brand.Trademark;

/** Every kind of fact, by hand. A new kind adds its line here; docs/registers.md tells the rest. */
public final class Kinds {

    private static final List<FactKind> ALL = List.of(BrandRegistration.KIND, KeyCultivation.KIND, Trademark.KIND);

    private static final Map<String, FactKind> BY_NAME =
            ALL.stream().collect(Collectors.toMap(kind -> name(kind.register(), kind.name()), Function.identity()));

    private Kinds() {}

    /** In the order of the list above, which is the order of pages. */
    public static List<FactKind> all() {
        return ALL;
    }

    /** The kinds of one register. */
    public static List<FactKind> of(Register register) {
        return ALL.stream().filter(kind -> kind.register() == register).toList();
    }

    public static Optional<FactKind> find(Register register, String kind) {
        return Optional.ofNullable(BY_NAME.get(name(register, kind)));
    }

    /** @throws Refusal {@code fact.unknown-kind} */
    static FactKind require(Register register, String kind) {
        return find(register, kind).orElseThrow(() -> new Refusal("fact.unknown-kind", register, kind));
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
