package org.cultivation.projections.entries;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.ViewField;
import org.cultivation.projections.ViewType;

/** One view type for each register, so that a list of one never looks at another. */
public final class EntryFields {

    /** Whether an amendment waits. */
    static final String PENDING = "pending";

    private static final Map<Register, ViewType<EntryView>> TYPES = new EnumMap<>(Register.class);

    static {
        for (Register register : Register.values()) {
            TYPES.put(
                    register,
                    new ViewType<>(
                            "entry-" + register.stored(),
                            EntryView.class,
                            view -> view.id().id(),
                            List.of(ViewField.of(
                                    PENDING,
                                    Boolean.class,
                                    view -> !view.pending().isEmpty()))));
        }
    }

    private EntryFields() {}

    /** The type of the register's entries; documents are named by the id within the register. */
    public static ViewType<EntryView> of(Register register) {
        ViewType<EntryView> type = TYPES.get(register);
        if (type == null) {
            throw new IllegalStateException("no views of " + register);
        }
        return type;
    }

    /** All of them. */
    public static Stream<ViewType<?>> types() {
        return TYPES.values().stream().map(type -> type);
    }
}
