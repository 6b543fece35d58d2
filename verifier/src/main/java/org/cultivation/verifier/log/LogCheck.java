package org.cultivation.verifier.log;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.verifier.log.CheckedLines.Reference;
import org.cultivation.verifier.log.CheckedLines.Wrong;
import org.cultivation.verifier.log.Lines.Promised;
import org.cultivation.verifier.tree.GrowingTree;
import org.cultivation.verifier.tree.TreeHasher;

/**
 * Checks a whole log, entry by entry in its order. Several threads look at entries by themselves ({@link CheckedLines});
 * this class puts their results together: {@link Numbering} as they come, streams and ids at the end. Memory does not
 * grow with the log. To be used by one thread.
 */
public final class LogCheck implements AutoCloseable {

    private final FactCatalogue catalogue;
    private final Fingerprint.Key key = Fingerprint.Key.random();
    private final ExecutorService workers;
    private final int ahead;
    private final Deque<Future<CheckedLines>> waiting = new ArrayDeque<>();
    private final NavigableSet<Long> sizes = new TreeSet<>();
    private final Map<Long, byte[]> roots = new HashMap<>();
    private final Findings findings = new Findings();
    private final Numbering numbering = new Numbering(findings);
    private final Partitions streams = new Partitions(4);
    private final Partitions ids = new Partitions(4);
    private final NamedEvidence evidence = new NamedEvidence();
    private final GrowingTree tree = new GrowingTree();
    private final long[] record = new long[4];
    private long bytes;

    /** @param sizes at which the root is wanted, because somebody signed it */
    public LogCheck(FactCatalogue catalogue, Iterable<Long> sizes) {
        this.catalogue = catalogue;
        sizes.forEach(this.sizes::add);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        ahead = threads + 1;
        workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("verify-", 0).daemon(true).factory());
    }

    /**
     * What a log came to.
     *
     * @param facts how many entries there are
     * @param bytes of them, with their line ends
     * @param root over all
     * @param roots by the sizes asked for, as far as the log reaches
     */
    public record Result(
            long facts, long bytes, byte[] root, Map<Long, byte[]> roots, List<Finding> findings, long more) {}

    /** Checks the next entries, in the background. */
    public void add(Lines lines) throws IOException {
        add(() -> lines);
    }

    /** Checks the next entries, one a line, in the background. */
    public void add(byte[] content, List<Promised> promised) throws IOException {
        add(() -> Lines.split(content, content.length, promised));
    }

    private void add(Supplier<Lines> lines) throws IOException {
        waiting.add(workers.submit(() -> CheckedLines.of(lines.get(), catalogue, key)));
        if (waiting.size() > ahead) {
            take(waiting.remove());
        }
    }

    /** An evidence file is there. */
    public void kept(String checksum) throws IOException {
        evidence.kept(checksum);
    }

    /** How many entries were checked so far. */
    public long facts() {
        return tree.size();
    }

    /** How many bytes were checked so far. */
    public long bytes() {
        return bytes;
    }

    /** Waits for what was added and looks at the whole; evidence that nobody told of is missing. */
    public Result finish() throws IOException {
        return finish(EvidenceElsewhere.NOWHERE);
    }

    /**
     * Waits for what was added and looks at the whole.
     *
     * @param elsewhere asked once for each evidence file that a fact names and that nobody told of
     */
    public Result finish(EvidenceElsewhere elsewhere) throws IOException {
        while (!waiting.isEmpty()) {
            take(waiting.remove());
        }
        noteRoot();
        numbering.end();
        lookForDoubledIds();
        lookIntoStreams();
        evidence.findMissing(elsewhere, findings);
        return new Result(
                tree.size(),
                bytes,
                tree.root(),
                roots,
                findings.list().stream()
                        .sorted(Comparator.comparingLong(Finding::position))
                        .toList(),
                findings.more());
    }

    private void take(Future<CheckedLines> future) throws IOException {
        CheckedLines lines = join(future);
        long first = tree.size();
        for (Wrong wrong : lines.wrong) {
            findings.add(place(lines, first, wrong.entry()), wrong.what(), wrong.detail());
        }
        for (int i = 0; i < lines.count; i++) {
            take(lines.numbers, i * CheckedLines.WIDTH);
        }
        for (Reference reference : lines.references) {
            evidence.named(place(lines, first, reference.entry()), reference.checksum());
        }
        grow(lines);
        bytes += lines.length;
    }

    /** The position an entry says, or the one it stands at when it says none. */
    private static long place(CheckedLines lines, long first, int entry) {
        long says = lines.numbers[entry * CheckedLines.WIDTH + CheckedLines.POSITION];
        return says >= 0 ? says : first + entry;
    }

    private void take(long[] numbers, int at) throws IOException {
        long position = numbers[at + CheckedLines.POSITION];
        numbering.next(position, numbers[at + CheckedLines.RECORDED_AT]);
        if (position >= 0) {
            record[0] = numbers[at + CheckedLines.ID];
            record[1] = numbers[at + CheckedLines.ID + 1];
            record[2] = position;
            record[3] = 0;
            ids.add(record, 0);
            record[0] = numbers[at + CheckedLines.STREAM];
            record[1] = numbers[at + CheckedLines.STREAM + 1];
            record[2] = position;
            record[3] = numbers[at + CheckedLines.SEQUENCE];
            streams.add(record, 0);
        }
    }

    private void grow(CheckedLines lines) {
        long before = tree.size();
        Long wanted = sizes.ceiling(before);
        byte[] root = lines.root;
        if (root != null && before % Lines.MOST == 0 && (wanted == null || wanted >= before + lines.count)) {
            noteRoot();
            tree.add(Lines.LEVEL, root);
        } else {
            for (int i = 0; i < lines.count; i++) {
                noteRoot();
                tree.addLeaf(lines.leaves, i * TreeHasher.LENGTH);
            }
        }
        noteRoot();
    }

    private void noteRoot() {
        if (sizes.contains(tree.size())) {
            roots.computeIfAbsent(tree.size(), size -> tree.root());
        }
    }

    private void lookForDoubledIds() throws IOException {
        ids.forEach((numbers, records) -> {
            Latest latest = new Latest(numbers, records, 4, 2);
            for (int i = 0; i < records; i++) {
                int before = latest.note(i);
                if (before >= 0) {
                    findings.add(numbers[i * 4 + 2], What.ID, "its id is that of #" + numbers[before * 4 + 2]);
                }
            }
        });
    }

    /** A missing fact is one finding: the places it leaves open in streams are not told again. */
    private void lookIntoStreams() throws IOException {
        streams.forEach((numbers, records) -> {
            Latest latest = new Latest(numbers, records, 4, 2);
            for (int i = 0; i < records; i++) {
                int before = latest.note(i);
                long expected = before < 0 ? 0 : numbers[before * 4 + 3] + 1;
                long sequence = numbers[i * 4 + 3];
                if (sequence < expected || sequence > expected && !numbering.hasGaps()) {
                    findings.add(
                            numbers[i * 4 + 2],
                            What.SEQUENCE,
                            "it says " + sequence + " in its stream and should say " + expected);
                }
            }
        });
    }

    private static CheckedLines join(Future<CheckedLines> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        streams.close();
        ids.close();
        evidence.close();
    }
}
