package org.cultivation.infra.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.projections.Projections;
import org.cultivation.projections.ViewType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * View documents as JSON, for saved checkpoints only: this form may change with any version of the program, and then
 * {@link #stamp} changes with it.
 */
final class ViewCodec {

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(codes())
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final Map<String, ViewType<?>> types =
            Projections.types().stream().collect(Collectors.toMap(ViewType::name, Function.identity()));
    private final Map<String, ObjectReader> readers = Projections.types().stream()
            .collect(Collectors.toMap(ViewType::name, type -> mapper.readerFor(type.form())));

    String write(Object document) {
        return mapper.writeValueAsString(document);
    }

    <T> T read(String json, Class<T> form) {
        return mapper.readValue(json, form);
    }

    /** Reads a document of the type into {@code views}. */
    void read(String type, String json, InMemoryViews views) {
        ViewType<?> known = types.get(type);
        ObjectReader reader = readers.get(type);
        if (known == null || reader == null) {
            throw new IllegalArgumentException("no view type " + type);
        }
        save(known, reader.readValue(json), views);
    }

    private static <V> void save(ViewType<V> type, Object document, InMemoryViews views) {
        views.save(type, type.form().cast(document));
    }

    /**
     * Names what a saved view depends on: the version of the projections, the form of every document down to its last
     * component, and the catalogue of facts. Views saved under another stamp are not read.
     */
    static String stamp(FactCatalogue catalogue) {
        Set<String> lines = new TreeSet<>();
        lines.add("projections " + Projections.VERSION);
        catalogue.types().forEach(type -> lines.add("fact " + type.type()));
        Set<Class<?>> seen = new HashSet<>();
        Projections.types().forEach(type -> {
            lines.add("view " + type.name() + " " + type.form().getName());
            describe(type.form(), lines, seen);
        });
        return Hashes.sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static void describe(Class<?> form, Set<String> lines, Set<Class<?>> seen) {
        if (!form.isRecord() || !seen.add(form)) {
            return;
        }
        for (RecordComponent component : form.getRecordComponents()) {
            String type = component.getGenericType().getTypeName();
            lines.add(form.getName() + "." + component.getName() + " " + type);
            describe(component.getType(), lines, seen);
        }
    }

    /** Codes as bare texts, which takes half the room. */
    private static SimpleModule codes() {
        return new SimpleModule("codes")
                .addSerializer(UnitCode.class, writer(UnitCode::value))
                .addDeserializer(UnitCode.class, reader(UnitCode::new))
                .addSerializer(UnifiedSocialCreditCode.class, writer(UnifiedSocialCreditCode::value))
                .addDeserializer(UnifiedSocialCreditCode.class, reader(UnifiedSocialCreditCode::new));
    }

    private static <T> ValueSerializer<T> writer(Function<T, String> text) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(text.apply(value));
            }
        };
    }

    private static <T> ValueDeserializer<T> reader(Function<String, T> make) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return make.apply(in.getString());
            }
        };
    }
}
