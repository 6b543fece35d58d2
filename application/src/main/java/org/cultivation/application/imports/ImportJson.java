package org.cultivation.application.imports;

import org.cultivation.domain.UnitCode;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How an import is written down, in a file or a document. */
final class ImportJson {

    private ImportJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new SimpleModule()
                        .addSerializer(UnitCode.class, new ToStringSerializer(UnitCode.class))
                        .addDeserializer(UnitCode.class, new UnitCodeReader()))
                .build();
    }

    private static final class UnitCodeReader extends ValueDeserializer<UnitCode> {
        @Override
        public UnitCode deserialize(JsonParser json, DeserializationContext context) {
            return new UnitCode(json.getString());
        }
    }
}
