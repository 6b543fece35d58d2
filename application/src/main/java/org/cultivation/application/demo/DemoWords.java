package org.cultivation.application.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cultivation.domain.enterprise.EnterpriseKind;
import tools.jackson.databind.json.JsonMapper;

/** The words of the sample, read from {@code demo/words.json}. */
record DemoWords(
        List<String> cities,
        List<String> first,
        List<String> second,
        List<Trade> trades,
        String form,
        List<String> roads,
        List<String> channels,
        List<String> marks,
        List<String> qualifications,
        String statement,
        String betterStatement,
        List<String> returnReasons,
        List<String> rejectReasons,
        List<String> suspendReasons,
        List<String> resumeReasons,
        List<String> exitReasons,
        List<String> opinions,
        List<String> objections,
        List<String> dismissed,
        List<String> upheld,
        Map<String, String> basis,
        List<String> amendReasons,
        String withdrawReason,
        String mergeReason,
        String overrideReason,
        String notice) {

    /** What a firm deals in. */
    record Trade(String word, String products, List<EnterpriseKind> kinds, List<String> modes) {}

    static DemoWords load() {
        try (InputStream words = DemoWords.class.getResourceAsStream("/demo/words.json")) {
            return JsonMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(words, "demo/words.json"), DemoWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of the kind {@code key}. */
    String document(String key) {
        return Objects.requireNonNull(basis.get(key), key);
    }
}
