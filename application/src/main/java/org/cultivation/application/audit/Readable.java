package org.cultivation.application.audit;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One recorded fact in a form for the eye. */
final class Readable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Readable() {}

    /** The same content with line breaks; only the recorded bytes count for the checksum. */
    static String json(byte[] recorded) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(recorded));
    }
}
