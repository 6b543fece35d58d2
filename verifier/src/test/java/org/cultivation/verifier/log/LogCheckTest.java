package org.cultivation.verifier.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.RunningRoot;
import org.junit.jupiter.api.Test;

/** Each way in which a log can be out of order has its name. */
class LogCheckTest {

    private static String entry(long position, String id, String stream, long sequence, String at) {
        return "{\"body\":{},\"id\":\"" + id + "\",\"metadata\":{},\"position\":" + position
                + ",\"recordedAt\":\"2026-01-01T00:00:" + at + ".000000Z\",\"sequence\":" + sequence
                + ",\"stream\":\"" + stream + "\",\"type\":\"enterprise.renamed/1\"}";
    }

    private static List<String> log(int size) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(entry(i, "id" + i, "s" + i % 3, i / 3, "10"));
        }
        return entries;
    }

    private static LogCheck.Result check(List<String> entries, Set<Long> sizes) throws IOException {
        try (LogCheck check = new LogCheck(Registers.catalogue(), sizes)) {
            for (int from = 0; from < entries.size(); from += Lines.MOST) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (String entry : entries.subList(from, Math.min(entries.size(), from + Lines.MOST))) {
                    bytes.writeBytes((entry + "\n").getBytes(UTF_8));
                }
                check.add(Lines.split(bytes.toByteArray(), bytes.size(), List.of()));
            }
            return check.finish();
        }
    }

    private static List<String> found(List<String> entries) throws IOException {
        return check(entries, Set.of()).findings().stream()
                .map(finding -> finding.where() + " " + finding.what().code())
                .toList();
    }

    @Test
    void a_whole_log_has_the_roots_of_its_tree() throws IOException {
        List<String> entries = log(9_001);
        RunningRoot tree = new RunningRoot();
        List<String> roots = new ArrayList<>();
        Set<Long> sizes = Set.of(0L, 1L, 4_095L, 4_096L, 5_000L, 8_192L, 9_001L, 9_002L);
        LogCheck.Result result = check(entries, sizes);
        assertThat(result.findings()).isEmpty();
        assertThat(result.facts()).isEqualTo(9_001);
        for (long size = 0; size <= entries.size(); size++) {
            if (sizes.contains(size)) {
                assertThat(result.roots().get(size))
                        .as("root of %s", size)
                        .isEqualTo(tree.root().toBytes());
                roots.add("seen");
            }
            if (size < entries.size()) {
                tree.add(Hash.ofLeaf(entries.get((int) size).getBytes(UTF_8)));
            }
        }
        assertThat(roots).hasSize(7);
        assertThat(result.root()).isEqualTo(tree.root().toBytes());
    }

    @Test
    void missing_facts_are_named_once() throws IOException {
        List<String> entries = log(20);
        entries.subList(4, 7).clear();
        assertThat(found(entries)).containsExactly("#4 missing");
    }

    @Test
    void a_swap_of_neighbours_is_an_order() throws IOException {
        List<String> entries = log(20);
        Collections.swap(entries, 4, 5);
        assertThat(found(entries)).containsExactly("#4 order");
    }

    @Test
    void a_swap_of_others_stands_at_wrong_positions() throws IOException {
        List<String> entries = log(20);
        Collections.swap(entries, 4, 9);
        assertThat(found(entries)).contains("#4 position", "#9 position");
    }

    @Test
    void what_stands_twice_is_doubled() throws IOException {
        List<String> entries = log(20);
        entries.add(6, entries.get(5));
        assertThat(found(entries)).contains("#5 doubled", "#5 id", "#5 sequence");
    }

    @Test
    void what_was_put_in_is_named() throws IOException {
        List<String> entries = log(20);
        entries.add(6, entry(777, "new", "s9", 0, "10"));
        assertThat(found(entries)).containsExactly("#6 position");
    }

    @Test
    void ids_sequences_times_types_and_forms_are_checked() throws IOException {
        List<String> entries = log(20);
        entries.set(3, entry(3, "id2", "s0", 1, "10"));
        entries.set(4, entry(4, "id4", "s1", 2, "10"));
        entries.set(8, entry(8, "id8", "s2", 2, "09"));
        entries.set(11, entries.get(11).replace("renamed/1", "renamed/9"));
        entries.set(12, entries.get(12).replace("{}", "{ }"));
        entries.set(13, entries.get(13).replace("\"id\"", "\"di\""));
        entries.set(14, entries.get(14).replace("01T00", "32T00"));
        entries.set(19, entries.get(19).replace("2026-01", "0026-1"));
        assertThat(found(entries))
                .contains(
                        "#3 id",
                        "#4 sequence",
                        "#7 sequence",
                        "#8 recorded-time",
                        "#11 unknown-type",
                        "#12 not-canonical",
                        "#13 malformed",
                        "#14 malformed",
                        "#19 malformed");
    }

    @Test
    void a_named_file_that_nobody_has_is_missing() throws IOException {
        String there = "ab".repeat(32);
        String gone = "cd".repeat(32);
        List<String> entries = log(3);
        entries.set(1, entries.get(1).replace("{}", "{\"basis\":{\"evidence\":\"" + there + "\"}}"));
        entries.set(
                2, entries.get(2).replaceFirst("\\{}", "{\"evidence\":\"" + gone + "\",\"other\":\"" + gone + "\"}"));
        try (LogCheck check = new LogCheck(Registers.catalogue(), Set.of())) {
            byte[] bytes = (String.join("\n", entries) + "\n").getBytes(UTF_8);
            check.add(Lines.split(bytes, bytes.length, List.of()));
            check.kept(there);
            assertThat(check.finish().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.what()).isEqualTo(What.EVIDENCE_MISSING);
                assertThat(finding.position()).isEqualTo(2);
                assertThat(finding.detail()).contains(gone);
            });
        }
    }

    @Test
    void more_records_than_fit_into_memory_are_compared_all_the_same() throws IOException {
        try (Partitions partitions = new Partitions(4)) {
            long[] record = new long[4];
            for (long i = 0; i < 300_000; i++) {
                record[0] = i * 0x9E3779B97F4A7C15L;
                record[1] = i;
                record[2] = i;
                partitions.add(record, 0);
            }
            long[] seen = {0};
            partitions.forEach((numbers, records) -> {
                for (int i = 0; i < records; i++) {
                    assertThat(numbers[i * 4]).isEqualTo(numbers[i * 4 + 2] * 0x9E3779B97F4A7C15L);
                    seen[0]++;
                }
            });
            assertThat(seen[0]).isEqualTo(300_000);
        }
    }
}
