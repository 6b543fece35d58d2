package org.cultivation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.cultivation.infra.facts.Registers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every stored fact type has its sentence in both languages, and the languages are in step. */
class FactTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/messages.properties", "/messages_en.properties"})
    void every_fact_type_has_a_sentence(String bundle) throws IOException {
        Properties texts = load(bundle);
        assertThat(Registers.catalogue().types())
                .allSatisfy(type -> assertThat(
                                texts.getProperty("fact." + type.type().name()))
                        .as(bundle + " " + type.type())
                        .isNotBlank());
    }

    @org.junit.jupiter.api.Test
    void the_languages_have_the_same_keys() throws IOException {
        assertThat(load("/messages_en.properties").keySet())
                .isEqualTo(load("/messages.properties").keySet());
    }

    private static Properties load(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(FactTextsTest.class.getResourceAsStream(bundle)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
