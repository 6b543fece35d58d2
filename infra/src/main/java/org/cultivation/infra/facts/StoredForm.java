package org.cultivation.infra.facts;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;

/** Teaches Jackson the stored form of domain records; the domain itself carries no annotation. */
final class StoredForm extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private final transient FactCodec codec;
    private final transient FactCatalogue catalogue;

    StoredForm(FactCodec codec, FactCatalogue catalogue) {
        super("stored-form", Version.unknownVersion());
        this.codec = codec;
        this.catalogue = catalogue;
        addSerializer(BigDecimal.class, new Numbers.DecimalWriter());
        addDeserializer(BigDecimal.class, new Numbers.DecimalReader());
        addDeserializer(LocalDate.class, new StoredDay());
        addSerializer(Long.class, new Numbers.LongWriter());
        addSerializer(long.class, new Numbers.LongWriter());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Declared());
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
    }

    private static final class Writers extends SimpleSerializers {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                com.fasterxml.jackson.annotation.JsonFormat.@Nullable Value format) {
            return ValueRecord.is(type.getRawClass()) ? new ValueRecord.Writer(type.getRawClass()) : null;
        }
    }

    private final class Readers extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Class<?> raw = type.getRawClass();
            if (ValueRecord.is(raw)) {
                return new ValueRecord.Reader(raw);
            }
            return NestedFact.is(raw) ? new NestedFact.Reader(codec, raw) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> raw) {
            return ValueRecord.is(raw) || NestedFact.is(raw);
        }
    }

    /** What the declaration of a component says: nested facts by their interface, required unless {@code @Nullable}. */
    private final class Declared extends AnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Version version() {
            return Version.unknownVersion();
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedMember && NestedFact.is(annotated.getRawType())
                    ? new NestedFact.Writer(catalogue)
                    : null;
        }

        @Override
        public @Nullable Object findContentSerializer(MapperConfig<?> config, Annotated annotated) {
            JavaType content =
                    annotated instanceof AnnotatedMember ? annotated.getType().getContentType() : null;
            return content != null && NestedFact.is(content.getRawClass()) ? new NestedFact.Writer(catalogue) : null;
        }

        /** A null says the same as a missing member: it stands only for a part that is optional, never in a list. */
        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            boolean required = annotated instanceof AnnotatedMember member
                    && Boolean.TRUE.equals(hasRequiredMarker(config, member));
            return JsonSetter.Value.construct(required ? Nulls.FAIL : Nulls.DEFAULT, Nulls.FAIL);
        }

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            if (!member.getDeclaringClass().isRecord()) {
                return null;
            }
            RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
            if (member instanceof AnnotatedParameter parameter) {
                return parameter.getIndex() < components.length ? required(components[parameter.getIndex()]) : null;
            }
            for (RecordComponent component : components) {
                if (component.getName().equals(member.getName())) {
                    return required(component);
                }
            }
            return null;
        }

        private static boolean required(RecordComponent component) {
            AnnotatedType type = component.getAnnotatedType();
            return !type.isAnnotationPresent(Nullable.class);
        }
    }
}
