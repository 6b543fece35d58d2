package org.cultivation.infra.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Which request made a fact, so that a repeat of the request finds what it came to, also after a restart and on another
 * node. It stands in the fact's metadata, hence in its envelope, in every export and copy; an adapter only keeps an index
 * of it, which can be made again from the log.
 *
 * @param key says who repeats what: the same for the same caller and the same key of his
 * @param digest of the request as it was sent: another one under the same key is a mistake
 */
public record RequestMark(String key, String digest) {

    /** Names of the members in the metadata. */
    public static final String KEY = "requestKey";

    public static final String DIGEST = "requestDigest";

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] SIGN = ("\"" + KEY + "\":").getBytes(UTF_8);

    /** The mark in a fact's metadata; empty when no request with a key made it. */
    public static Optional<RequestMark> in(byte[] metadata) {
        // Most facts have none: do not parse for those.
        if (!contains(metadata)) {
            return Optional.empty();
        }
        String key = null;
        String digest = null;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), metadata)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    key = name.equals(KEY) ? parser.getString() : key;
                    digest = name.equals(DIGEST) ? parser.getString() : digest;
                } else {
                    parser.skipChildren();
                }
            }
        }
        return key == null || digest == null ? Optional.empty() : Optional.of(new RequestMark(key, digest));
    }

    private static boolean contains(byte[] metadata) {
        for (int i = 0; i + SIGN.length <= metadata.length; i++) {
            int same = 0;
            while (same < SIGN.length && metadata[i + same] == SIGN[same]) {
                same++;
            }
            if (same == SIGN.length) {
                return true;
            }
        }
        return false;
    }
}
