package org.cultivation.application.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words and hand-told facts of the registers' sample, read from {@code demo/entries.json}.
 *
 * @param told single facts, told one by one, the earliest first
 */
record DemoEntryWords(
        List<Brand> brands,
        List<Provider> providers,
        List<Station> stations,
        Map<String, String> words,
        List<Told> told) {

    /** @param trade number of the trade, in {@code words.json}, that its owner is in */
    record Brand(String name, String chineseName, int trade) {}

    record Provider(String name, String categories, String unit) {}

    record Station(String name, String country) {}

    /**
     * One fact. Entry and values may hold {@code {day N}}, {@code {year N}}, {@code {month N}} (so many days, or months,
     * before today; negative for after), {@code {firm TRADE.NUMBER}} for a firm's code and {@code {name TRADE.NUMBER}} for its name.
     *
     * @param ago days before today on which it was recorded
     * @param effective the day it took effect, or days before today; null for the day of recording
     * @param fact kind and move with a slash between
     * @param by account that records it
     */
    record Told(
            String entry,
            int ago,
            @Nullable String effective,
            String fact,
            String by,
            String basis,
            Map<String, String> values) {}

    static DemoEntryWords load() {
        try (InputStream words = DemoEntryWords.class.getResourceAsStream("/demo/entries.json")) {
            return JsonMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(words, "demo/entries.json"), DemoEntryWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
