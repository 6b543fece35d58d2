package org.cultivation.infra.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One stored body of every type and revision that was ever written, in {@code samples/<name>-<revision>.json}, laid
 * out for reading. {@code samples/APPROVED} holds the SHA-256 of each: a sample is added with its line and neither is
 * ever edited, for facts of that form stand in somebody's log.
 */
final class ApprovedSamples {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path folder;

    ApprovedSamples(Path folder) {
        this.folder = folder;
    }

    static ApprovedSamples ofThisModule() {
        return new ApprovedSamples(Path.of("src", "test", "resources", "samples"));
    }

    /** Every sample by its type, in the order of their names. */
    Map<TypeName, JsonNode> all() {
        Map<TypeName, JsonNode> samples = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (String file : files()) {
            int dash = file.lastIndexOf('-');
            String revision = file.substring(dash + 1, file.length() - ".json".length());
            samples.put(TypeName.parse(file.substring(0, dash) + "/" + revision), MAPPER.readTree(read(file)));
        }
        return samples;
    }

    /** Fails when a sample differs from what was approved, is not approved, or is gone. */
    void requireUnedited() {
        Map<String, String> approved = Stream.of(new String(read("APPROVED"), UTF_8).split("\n"))
                .map(line -> line.split("  "))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        Map<String, String> present =
                files().stream().collect(Collectors.toMap(file -> file, file -> sha256(read(file))));
        assertThat(present).as("samples/APPROVED against the samples").isEqualTo(approved);
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
