package org.cultivation.infra.views;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Step;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.projections.Dated;
import org.cultivation.projections.Projections;
import org.cultivation.projections.ViewType;
import org.cultivation.projections.entries.StandingStep;
import org.cultivation.projections.firm.Activity;
import org.cultivation.projections.firm.PoolStep;
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
            .addModule(texts())
            .addMixIn(Dated.class, AsArray.class)
            .addMixIn(Activity.class, AsArray.class)
            .addMixIn(PoolStep.class, AsArray.class)
            .addMixIn(StandingStep.class, AsArray.class)
            .addMixIn(Step.class, AsArray.class)
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    String write(Object document) {
        return mapper.writeValueAsString(document);
    }

    <T> T read(String json, Class<T> form) {
        return mapper.readValue(json, form);
    }

    /** A document as it is saved. */
    byte[] bytes(Object document) {
        return mapper.writeValueAsBytes(document);
    }

    /** Reads documents of a type. */
    ObjectReader reader(ViewType<?> type) {
        return mapper.readerFor(type.form());
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

    /** What there is most of goes without the names of its components. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface AsArray {}

    /** Codes as bare texts, days as numbers since 1970: a third of the room and of the time. */
    private static SimpleModule texts() {
        return new SimpleModule("texts")
                .addSerializer(EntryId.class, writer((id, out) -> out.writeString(id.value())))
                .addDeserializer(EntryId.class, reader(in -> new EntryId(in.getString())))
                .addSerializer(UnitCode.class, writer((code, out) -> out.writeString(code.value())))
                .addDeserializer(UnitCode.class, reader(in -> new UnitCode(in.getString())))
                .addSerializer(UnifiedSocialCreditCode.class, writer((code, out) -> out.writeString(code.value())))
                .addDeserializer(
                        UnifiedSocialCreditCode.class, reader(in -> new UnifiedSocialCreditCode(in.getString())))
                .addSerializer(LocalDate.class, writer((day, out) -> out.writeNumber(day.toEpochDay())))
                .addDeserializer(LocalDate.class, reader(in -> LocalDate.ofEpochDay(in.getLongValue())));
    }

    private static <T> ValueSerializer<T> writer(BiConsumer<T, JsonGenerator> write) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                write.accept(value, out);
            }
        };
    }

    private static <T> ValueDeserializer<T> reader(Function<JsonParser, T> read) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return read.apply(in);
            }
        };
    }
}
