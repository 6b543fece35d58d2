package org.cultivation.application.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cultivation.infra.checkpoints.LogKeys;
import org.cultivation.infra.note.SignerKey;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.note.Checkpoint;
import org.cultivation.verifier.note.VerifierKey;
import org.cultivation.verifier.packaged.PackageVerification;
import org.cultivation.verifier.report.Progress;
import org.cultivation.verifier.report.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real package, changed at random in every way we could think of: each is found, and called what it is. */
class TamperedPackagesTest {

    private static final int CASES = 1_300;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static SmallRegistry registry;

    @SuppressWarnings("NullAway.Init")
    private static byte[] whole;

    @SuppressWarnings("NullAway.Init")
    private static Forger forger;

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        registry = SmallRegistry.fill(directory.resolve("data"));
        whole = Files.readAllBytes(registry.export(directory.resolve("whole.zip"), registry.facts()));
        forger = new Forger(registry.evidence());
    }

    /** Ways to tamper; the expected names are told where the case is made. */
    private enum Way {
        FLIP,
        DROP,
        SWAP,
        DUPLICATE,
        INSERT,
        TRUNCATE,
        CHANGE_DATE,
        DROP_WITHOUT_TRACE,
        CHANGE_WITHOUT_TRACE,
        REPLAY_CHECKPOINT,
        REPLAY_PACKAGE,
        OTHER_KEY,
        FORK,
        REPLACE_PREFIX,
        FILES,
        BYTES
    }

    private record Case(byte[] zip, List<byte[]> kept, Set<What> expected, String told) {
        Case(byte[] zip, Set<What> expected, String told) {
            this(zip, List.of(), expected, told);
        }
    }

    @Test
    void the_package_as_it_was_written_holds() throws IOException {
        assertThat(verify(whole, List.of(registry.checkpoint(registry.early()))).findings())
                .isEmpty();
        byte[] early = Files.readAllBytes(registry.export(directory.resolve("early.zip"), registry.early()));
        assertThat(verify(early, List.of()).findings()).isEmpty();
        assertThat(Files.readAllBytes(registry.export(directory.resolve("again.zip"), registry.facts())))
                .as("the same facts give the same bytes")
                .isEqualTo(whole);
    }

    @Test
    void everything_that_is_tampered_with_is_found_and_named() throws IOException {
        Map<Way, Integer> cases = new EnumMap<>(Way.class);
        for (int seed = 0; seed < CASES; seed++) {
            Way way = Way.values()[seed % Way.values().length];
            Case tampered = tamper(way, new Random(seed));
            Set<What> found = verify(tampered.zip(), tampered.kept()).findings().stream()
                    .map(Finding::what)
                    .collect(Collectors.toSet());
            assertThat(found)
                    .as("seed %s, %s: %s", seed, way, tampered.told())
                    .containsAnyElementsOf(tampered.expected());
            cases.merge(way, 1, Integer::sum);
        }
        assertThat(cases).hasSize(Way.values().length);
    }

    private Report verify(byte[] zip, List<byte[]> kept) throws IOException {
        Path file = directory.resolve("case.zip");
        Files.write(file, zip);
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (byte[] one : kept) {
            checkpoints.add(Checkpoint.parse("kept", one));
        }
        Report report = new Report("case");
        new PackageVerification(file, report, checkpoints, List.of(VerifierKey.parse(registry.key())))
                .run(new Progress(null));
        return report;
    }

    private Case tamper(Way way, Random random) throws IOException {
        PackageParts parts = PackageParts.of(whole);
        List<String> entries = parts.entries();
        int size = entries.size();
        int at = random.nextInt(size);
        long early = registry.early();
        return switch (way) {
            case FLIP -> flip(random);
            case DROP -> {
                entries.remove(at);
                yield entries(parts, entries, Set.of(at == size - 1 ? What.CUT_TAIL : What.MISSING), "#" + at);
            }
            case SWAP -> {
                int other = (at + 1 + random.nextInt(size - 1)) % size;
                Collections.swap(entries, at, other);
                yield entries(parts, entries, Set.of(What.ORDER, What.POSITION), at + " and " + other);
            }
            case DUPLICATE -> {
                entries.add(random.nextInt(at, size) + 1, entries.get(at));
                yield entries(parts, entries, Set.of(What.DOUBLED), "#" + at);
            }
            case INSERT -> {
                String forged = entries.get(at).replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"forged\"");
                entries.add(at, forged);
                yield entries(parts, entries, Set.of(What.DOUBLED), "before #" + at);
            }
            case TRUNCATE -> entries(parts, entries.subList(0, at), Set.of(What.CUT_TAIL), "to " + at);
            case CHANGE_DATE -> entries(parts, changed(entries, at, random), Set.of(What.CHANGED), "#" + at);
            case DROP_WITHOUT_TRACE -> {
                entries.remove(at);
                byte[] forged = forger.write(Forger.renumbered(entries), Forger.without(parts));
                yield new Case(forged, Set.of(What.CUT_TAIL), "#" + at);
            }
            case CHANGE_WITHOUT_TRACE -> {
                byte[] forged = forger.write(changed(entries, at, random), Forger.without(parts));
                yield new Case(forged, Set.of(What.REPLACED_PREFIX), "#" + at);
            }
            case REPLAY_CHECKPOINT -> {
                parts.files.put("checkpoint", registry.checkpoint(at));
                yield new Case(parts.zip(), Set.of(What.UNSIGNED_TAIL), "of " + at);
            }
            case REPLAY_PACKAGE -> {
                byte[] older = Files.readAllBytes(registry.export(directory.resolve("older.zip"), at));
                yield new Case(older, List.of(registry.checkpoint(size)), Set.of(What.CUT_TAIL), "of " + at);
            }
            case OTHER_KEY -> {
                String origin = registry.keys().origin();
                List<String> other = random.nextBoolean() ? entries : changed(entries, at, random);
                byte[] forged = forger.write(other, Forger.by(SignerKey.generate(origin), origin));
                yield new Case(forged, Set.of(What.OTHER_KEY), "#" + at);
            }
            case FORK -> {
                int after = (int) early + random.nextInt(size - (int) early);
                yield signed(changed(entries, after, random), What.FORK, "#" + after);
            }
            case REPLACE_PREFIX -> {
                int before = random.nextInt((int) early);
                yield signed(changed(entries, before, random), What.REPLACED_PREFIX, "#" + before);
            }
            case FILES -> files(parts, random);
            case BYTES -> bytes(random);
        };
    }

    /** Somebody who does not know how packages are made: the zip file is in order, nothing else was adapted. */
    private static Case entries(PackageParts parts, List<String> entries, Set<What> expected, String told)
            throws IOException {
        parts.entries(entries);
        return new Case(parts.zip(), expected, told);
    }

    /** The log's own key signs another history than the one of the two checkpoints that were kept. */
    private static Case signed(List<String> entries, What expected, String told) throws IOException {
        LogKeys keys = registry.keys();
        SignerKey key = Objects.requireNonNull(keys.all().getLast().signer());
        return new Case(
                forger.write(entries, Forger.by(key, keys.origin())),
                List.of(registry.checkpoint(registry.early()), registry.checkpoint(registry.facts())),
                Set.of(expected),
                told);
    }

    /** Another day in the entry, effective or recorded. */
    private static List<String> changed(List<String> entries, int at, Random random) {
        String entry = entries.get(at);
        String other = random.nextBoolean()
                ? entry.replaceFirst("\"effectiveOn\":\"[0-9]{4}", "\"effectiveOn\":\"2019")
                : entry.replaceFirst("(\"recordedAt\":\"[0-9T:-]+)\\.[0-9]{6}", "$1.00000" + random.nextInt(10));
        entries.set(at, other.equals(entry) ? entry.replaceFirst("\"effectiveOn\":\"2", "\"effectiveOn\":\"1") : other);
        return entries;
    }

    private static Case flip(Random random) {
        byte[] zip = whole.clone();
        int at = random.nextInt(zip.length);
        zip[at] ^= (byte) (1 << random.nextInt(8));
        return new Case(zip, named(at), "byte " + at + " in " + region(at));
    }

    /** What a flipped bit must be called, by where it is. */
    private static Set<What> named(int at) {
        String region = region(at);
        if (region.endsWith(".jsonl")) {
            return Set.of(What.CHANGED, What.MALFORMED);
        }
        if (region.startsWith("evidence/")) {
            return Set.of(What.EVIDENCE_CHANGED);
        }
        return region.isEmpty() ? Set.of(What.STRUCTURE) : Set.of(What.CHANGED_FILE, What.SIGNATURE, What.STRUCTURE);
    }

    /** The file whose content has the byte; empty between files. */
    private static String region(int at) {
        TreeMap<Integer, String> starts = new TreeMap<>();
        for (int i = 0; i + 30 < whole.length; i++) {
            if (whole[i] == 'P' && whole[i + 1] == 'K' && whole[i + 2] == 3 && whole[i + 3] == 4) {
                int name = whole[i + 26] & 0xFF;
                int size = java.nio.ByteBuffer.wrap(whole)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .getInt(i + 18);
                starts.put(i, "");
                starts.put(i + 30 + name, new String(whole, i + 30, name, UTF_8));
                starts.put(i + 30 + name + size, "");
            }
        }
        return starts.floorEntry(at).getValue();
    }

    private static Case files(PackageParts parts, Random random) throws IOException {
        List<String> names = new ArrayList<>(parts.files.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                parts.files.remove(name);
                return new Case(
                        parts.zip(),
                        name.endsWith(".jsonl") ? Set.of(What.CUT_TAIL) : Set.of(What.MISSING_FILE),
                        "without " + name);
            }
            case 1 -> {
                parts.files.put("added-" + random.nextInt(99) + ".txt", "added".getBytes(UTF_8));
                return new Case(parts.zip(), Set.of(What.UNEXPECTED_FILE), "one more");
            }
            case 2 -> {
                parts.files.put("README.md", "another\n".getBytes(UTF_8));
                return new Case(parts.zip(), Set.of(What.CHANGED_FILE), "README.md");
            }
            default -> {
                List<String> evidence = names.stream()
                        .filter(one -> one.startsWith("evidence/"))
                        .toList();
                String one = evidence.get(random.nextInt(evidence.size()));
                parts.files.put(one, ("other " + random.nextInt()).getBytes(UTF_8));
                return new Case(parts.zip(), Set.of(What.EVIDENCE_CHANGED), one);
            }
        }
    }

    private static Case bytes(Random random) {
        int at = random.nextInt(whole.length);
        int length = 1 + random.nextInt(50);
        byte[] zip = switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(whole, at);
            case 1 -> Arrays.copyOf(whole, whole.length + length);
            default -> {
                byte[] longer = new byte[whole.length + length];
                System.arraycopy(whole, 0, longer, 0, at);
                System.arraycopy(whole, at, longer, at + length, whole.length - at);
                yield longer;
            }
        };
        return new Case(zip, Set.of(What.STRUCTURE), "at " + at);
    }
}
