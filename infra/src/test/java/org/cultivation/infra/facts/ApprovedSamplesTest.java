package org.cultivation.infra.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cultivation.domain.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovedSamplesTest {

    private final FactCatalogue catalogue = Registers.catalogue();
    private final FactCodec codec = new FactCodec(catalogue);
    private final ApprovedSamples samples = ApprovedSamples.ofThisModule();

    @Test
    void every_type_in_the_catalogue_has_an_approved_sample_of_each_revision() {
        List<TypeName> expected = catalogue.types().stream()
                .flatMap(type -> Stream.iterate(
                                1, revision -> revision <= type.type().revision(), revision -> revision + 1)
                        .map(revision -> new TypeName(type.type().name(), revision)))
                .toList();
        assertThat(samples.all().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_sample_is_understood() {
        samples.all()
                .forEach((type, body) -> assertThat(codec.decode(type.toString(), CanonicalJson.of(body)))
                        .as(type.toString())
                        .isInstanceOf(Decoded.Known.class));
    }

    @Test
    void every_sample_of_today_is_written_again_in_the_same_bytes() {
        samples.all().forEach((type, body) -> {
            byte[] canonical = CanonicalJson.of(body);
            Fact fact = ((Decoded.Known) codec.decode(type.toString(), canonical)).fact();
            if (catalogue.typeOf(fact).equals(type)) {
                assertThat(new String(codec.encode(fact), UTF_8))
                        .as(type.toString())
                        .isEqualTo(new String(canonical, UTF_8));
            }
        });
    }

    @Test
    void no_sample_was_ever_edited() {
        samples.requireUnedited();
    }

    @Test
    void an_edited_sample_is_noticed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.b-1.json"), "{}");
        Files.writeString(folder.resolve("APPROVED"), "0".repeat(64) + "  a.b-1.json\n");
        assertThatThrownBy(() -> new ApprovedSamples(folder).requireUnedited()).isInstanceOf(AssertionError.class);
    }

    @Test
    void every_fact_of_the_domain_is_in_the_catalogue() throws Exception {
        List<Class<?>> facts = factsOfTheDomain();
        assertThat(facts).isNotEmpty();
        assertThat(catalogue.types().stream().<Class<?>>map(FactType::form).distinct())
                .containsExactlyInAnyOrderElementsOf(facts);
    }

    private static List<Class<?>> factsOfTheDomain() throws IOException, URISyntaxException {
        Path home = Path.of(
                Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(home)) {
            return factsBelow(home);
        }
        // A whole build hands over the module as a jar.
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return factsBelow(jar.getPath("/"));
        }
    }

    private static List<Class<?>> factsBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .<Class<?>>map(name -> load(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(type -> Fact.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Fact.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
