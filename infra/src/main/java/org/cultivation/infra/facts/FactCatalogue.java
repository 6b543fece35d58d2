package org.cultivation.infra.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cultivation.domain.Fact;
import org.cultivation.domain.registers.EntryFact;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which record is stored under which name. Registers list their types by hand ({@code EnterpriseFacts.types()}), so
 * that renaming or moving a class never changes what is stored.
 */
public final class FactCatalogue {

    private final Map<Class<?>, FactType> byForm = new HashMap<>();
    private final Map<String, FactType> byName = new HashMap<>();
    private final Map<TypeName, Upcast> upcasts = new HashMap<>();

    /**
     * A catalogue of these types.
     *
     * @throws IllegalArgumentException when a name or record occurs twice, or when an older revision cannot be brought
     *     to today's
     */
    public FactCatalogue(Collection<FactType> types, Collection<Upcast> upcasts) {
        for (FactType type : types) {
            if (type.form() != EntryFact.class) {
                requireNew(byForm.put(type.form(), type), type.form());
            }
            requireNew(byName.put(type.type().name(), type), type.type());
        }
        for (Upcast upcast : upcasts) {
            requireNew(this.upcasts.put(upcast.from(), upcast), upcast.from());
        }
        types.forEach(this::requireUpcasts);
    }

    private static void requireNew(Object previous, Object key) {
        if (previous != null) {
            throw new IllegalArgumentException("in the catalogue twice: " + key);
        }
    }

    private void requireUpcasts(FactType type) {
        for (int revision = 1; revision < type.type().revision(); revision++) {
            TypeName older = new TypeName(type.type().name(), revision);
            if (!upcasts.containsKey(older)) {
                throw new IllegalArgumentException("nothing upcasts " + older);
            }
        }
    }

    /**
     * The name {@code fact} is stored under.
     *
     * @throws IllegalArgumentException when its record is not listed, which is a programming error
     */
    public TypeName typeOf(Fact fact) {
        FactType type = fact instanceof EntryFact entry ? byName.get(nameOf(entry)) : byForm.get(fact.getClass());
        if (type == null) {
            throw new IllegalArgumentException(fact.getClass().getName() + " is not in the fact catalogue");
        }
        return type.type();
    }

    /** Facts of all kinds share one record; the kind and the move name the type. */
    static String nameOf(EntryFact fact) {
        return fact.entry().register().stored() + "." + fact.kind() + "-" + fact.move();
    }

    /** Today's form of {@code stored}; empty when its name is unknown or its revision is newer than today's. */
    public Optional<FactType> find(TypeName stored) {
        return Optional.ofNullable(byName.get(stored.name()))
                .filter(type -> type.type().revision() >= stored.revision());
    }

    /** Every type, in no particular order. */
    public List<FactType> types() {
        return List.copyOf(byName.values());
    }

    /** Brings {@code body} from revision {@code stored} to revision {@code target} of the same name. */
    ObjectNode upcast(TypeName stored, int target, ObjectNode body) {
        ObjectNode result = body;
        for (int revision = stored.revision(); revision < target; revision++) {
            Upcast upcast = upcasts.get(new TypeName(stored.name(), revision));
            if (upcast == null) {
                throw new IllegalStateException("nothing upcasts " + stored.name() + "/" + revision);
            }
            result = upcast.change().apply(result);
        }
        return result;
    }
}
