package org.cultivation.application.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind, move, field, option and status of the registers has its texts in both languages, and no text is idle. */
class RegisterTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/registers");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    @ParameterizedTest
    @EnumSource
    void every_kind_has_its_texts(Register register) throws IOException {
        if (Kinds.of(register).isEmpty()) {
            return;
        }
        for (String language : List.of("", "_en")) {
            Properties texts = texts("shared" + language);
            Properties own = texts(register.stored() + language);
            texts.putAll(own);
            List<String> missing = new ArrayList<>();
            Set<String> used = new TreeSet<>();
            for (List<String> either : wanted(register)) {
                either.stream()
                        .filter(texts::containsKey)
                        .findFirst()
                        .ifPresentOrElse(used::add, () -> missing.add(either.getFirst()));
            }
            assertThat(missing).as(register + language).isEmpty();
            assertThat(own.stringPropertyNames())
                    .as("each of use, " + register + language)
                    .isSubsetOf(used);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sentence_names_fields_of_its_move_that_are_always_there(Register register) throws IOException {
        for (FactKind kind : Kinds.of(register)) {
            for (Move move : kind.moves()) {
                String key = "sentence." + name(kind) + "." + move.name();
                Set<String> chinese = places(texts(register.stored()).getProperty(key, ""));
                Set<String> english = places(texts(register.stored() + "_en").getProperty(key, ""));
                assertThat(english).as(key).isEqualTo(chinese);
                assertThat(kind.fields(move).stream()
                                .filter(field ->
                                        field.required() || field.name().equals(FactKind.UNTIL))
                                .map(Field::name))
                        .as(key)
                        .containsAll(chinese);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void english_texts_are_english(Register register) throws IOException {
        if (!Kinds.of(register).isEmpty()) {
            Properties texts = texts(register.stored() + "_en");
            texts.putAll(texts("shared_en"));
            assertThat(texts.values())
                    .noneMatch(text -> text.toString()
                            .codePoints()
                            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
        }
    }

    /** The keys that will do, the nearest first. */
    private static List<List<String>> wanted(Register register) {
        List<List<String>> wanted = new ArrayList<>();
        wanted.add(List.of("register." + register.stored()));
        for (FactKind kind : Kinds.of(register)) {
            String name = name(kind);
            wanted.add(List.of("kind." + name));
            for (Move move : kind.moves()) {
                wanted.add(List.of("move." + name + "." + move.name(), "move." + move.name()));
                wanted.add(List.of("sentence." + name + "." + move.name()));
                wanted.add(List.of("status." + name + "." + move.to(), "status." + move.to()));
                for (Field field : kind.fields(move)) {
                    wanted.add(List.of("field." + name + "." + field.name(), "field." + field.name()));
                    for (String option : field.options()) {
                        String last = field.name() + "." + option;
                        wanted.add(List.of("option." + name + "." + last, "option." + last));
                    }
                }
            }
        }
        return wanted;
    }

    private static String name(FactKind kind) {
        return kind.register().stored() + "." + kind.name();
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(TEXTS.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
