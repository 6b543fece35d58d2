package org.cultivation.infra.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the sample of each kind's move that has none, from the examples of its fields, and its line in {@code APPROVED};
 * run by name after a kind was added (docs/registers.md). Samples that exist are never touched. Look at what it wrote
 * before you commit it: from then on it is for ever.
 */
class MissingSamplesWriting {

    private static final Path FOLDER = Path.of("src", "test", "resources", "samples");

    @Test
    void write_the_samples_that_are_missing() throws Exception {
        FactCodec codec = new FactCodec(Registers.catalogue());
        JsonMapper mapper = new JsonMapper();
        for (FactKind kind : Kinds.all()) {
            for (Move move : kind.moves()) {
                Path file = FOLDER.resolve(kind.typeOf(move) + "-1.json");
                if (!Files.exists(file)) {
                    String json = mapper.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(mapper.readTree(codec.encode(example(kind, move))));
                    Files.writeString(file, json + "\n");
                    approve(file);
                }
                assertThat(file).exists();
            }
        }
    }

    private static EntryFact example(FactKind kind, Move move) {
        Map<String, String> values = new TreeMap<>();
        for (Field field : kind.fields(move)) {
            values.put(field.name(), field.example());
        }
        Role role = move.roles().contains(Role.CLERK) ? Role.CLERK : Role.REVIEWER;
        return new EntryFact(
                EntryId.of(kind.register(), id(kind.register())),
                kind.name(),
                move.name(),
                values,
                new Attestation(
                        "zhao.min",
                        role,
                        new UnitCode("120000"),
                        LocalDate.of(2026, 3, 2),
                        new Basis("Notice 2026-3", null),
                        "2024-1",
                        null));
    }

    private static String id(Register register) {
        return switch (register) {
            case ENTERPRISE -> "91350100M000100Y43";
            case UNIT -> "120116";
            default -> register.stored().charAt(0) + "-000001";
        };
    }

    private static void approve(Path file) throws IOException, java.security.NoSuchAlgorithmException {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        Path approved = FOLDER.resolve("APPROVED");
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(approved, UTF_8));
        lines.add(hash + "  " + file.getFileName());
        lines.sort(java.util.Comparator.comparing(line -> line.substring(line.indexOf("  "))));
        Files.write(approved, lines, UTF_8);
    }
}
