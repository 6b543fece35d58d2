package org.cultivation.verifier.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.Lines;
import org.cultivation.verifier.log.Lines.Promised;
import org.cultivation.verifier.log.LogCheck;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.packaged.StrictZip.Member;
import org.cultivation.verifier.tree.TreeHasher;
import org.jspecify.annotations.Nullable;

/**
 * Reads a package once, from front to back: hands the entries to {@link LogCheck}, compares every other file with its
 * checksum, and keeps the few small files that say what the whole must come to.
 */
final class PackageCheck {

    /** Larger than any file that is kept in memory ever is. */
    private static final long MOST_SMALL = 16L << 20;

    private final Path file;
    private final LogCheck log;
    private final Consumer<Finding> findings;
    private final Checksums checksums = new Checksums();
    private final Map<String, byte[]> small = new HashMap<>();
    private long evidenceFiles;
    private long evidenceBytes;
    private byte @Nullable [] checksumOfChecksums;
    private List<Promised> promised = List.of();
    private long nextEntries;

    PackageCheck(Path file, LogCheck log, Consumer<Finding> findings) {
        this.file = file;
        this.log = log;
        this.findings = findings;
    }

    /** The small files of a package by their names, as far as they can be read, without checking anything. */
    static Map<String, byte[]> peek(Path file) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (StrictZip zip = new StrictZip(file, ignored -> {})) {
            for (Member member = zip.next(); member != null; member = zip.next()) {
                if (isKept(member.name()) && member.size() < MOST_SMALL) {
                    files.put(member.name(), zip.readAll());
                } else {
                    zip.skip();
                }
            }
        } catch (StrictZip.Broken untilThere) {
            return files;
        }
        return files;
    }

    private static boolean isKept(String name) {
        return name.equals(Layout.CHECKPOINT)
                || name.equals(Layout.KEYS)
                || name.equals(Layout.ROTATIONS)
                || name.equals(Layout.NOTE);
    }

    void read(Consumer<Long> progress) throws IOException {
        try (StrictZip zip = new StrictZip(
                file, wrong -> findings.accept(Finding.in(file.getFileName().toString(), What.STRUCTURE, wrong)))) {
            for (Member member = zip.next(); member != null; member = zip.next()) {
                read(zip, member);
                progress.accept(member.offset() + member.size());
            }
        } catch (StrictZip.Broken broken) {
            findings.accept(Finding.in(
                    file.getFileName().toString(),
                    What.STRUCTURE,
                    broken.getMessage() + ": what follows was not checked"));
        }
        compareChecksums();
    }

    private void read(StrictZip zip, Member member) throws IOException {
        String name = member.name();
        Matcher sums = Layout.SUMS.matcher(name);
        Matcher entries = Layout.ENTRIES.matcher(name);
        Matcher evidence = Layout.EVIDENCE.matcher(name);
        if (sums.matches()) {
            promised = promised(name, zip.readAll());
        } else if (entries.matches()) {
            entries(member, Long.parseLong(entries.group(1)), zip.readAll());
        } else if (evidence.matches()) {
            evidence(member, evidence.group(1), Checksums.digest(zip));
        } else if (name.equals(Layout.CHECKSUMS)) {
            checksumOfChecksums = Checksums.digest(zip);
        } else if (isKept(name) && member.size() < MOST_SMALL) {
            byte[] content = zip.readAll();
            small.put(name, content);
            if (Checksums.isListed(name)) {
                checksums.file(name, TreeHasher.sha256().digest(content));
            }
        } else {
            if (!Layout.isKnown(name)) {
                findings.accept(Finding.in(name, What.UNEXPECTED_FILE, "no such file belongs into a package"));
            }
            checksums.file(name, Checksums.digest(zip));
        }
    }

    private void entries(Member member, long first, byte[] content) throws IOException {
        if (first != nextEntries) {
            findings.accept(Finding.in(
                    Layout.entries(nextEntries, "jsonl"), What.MISSING_FILE, "after it stands " + member.name()));
        }
        nextEntries = first + Lines.MOST;
        if (promised.isEmpty() || promised.getFirst().first() != first) {
            findings.accept(Finding.in(
                    Layout.entries(first, "sums"), What.MISSING_FILE, "it must stand before " + member.name()));
            promised = List.of();
        }
        if (content.length > 0 && content[content.length - 1] != '\n') {
            findings.accept(Finding.in(member.name(), What.CHANGED_FILE, "its last line has no end"));
        }
        log.add(content, promised);
        promised = List.of();
    }

    private List<Promised> promised(String name, byte[] sums) {
        List<Promised> lines = new ArrayList<>();
        for (String line : new String(sums, UTF_8).split("\n", -1)) {
            Matcher matcher = Sums.LINE.matcher(line);
            if (matcher.matches()) {
                lines.add(new Promised(
                        Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3)));
            }
        }
        boolean inOrder = lines.stream().allMatch(Sums::isInOrder);
        if (!inOrder || !Arrays.equals(Sums.text(lines).getBytes(UTF_8), sums)) {
            findings.accept(Finding.in(name, What.CHANGED_FILE, "it is not written as sums are"));
        }
        return inOrder ? lines : List.of();
    }

    private void evidence(Member member, String checksum, byte[] sha256) throws IOException {
        evidenceFiles++;
        evidenceBytes += member.size();
        checksums.file(member.name(), sha256);
        if (HexFormat.of().formatHex(sha256).equals(checksum)) {
            log.kept(checksum);
        } else {
            findings.accept(Finding.in(member.name(), What.EVIDENCE_CHANGED, "its content is not what its name says"));
        }
    }

    private void compareChecksums() throws IOException {
        byte[] sha256 = checksumOfChecksums;
        if (sha256 == null) {
            findings.accept(Finding.in(Layout.CHECKSUMS, What.MISSING_FILE, "it is not there"));
        } else if (!checksums.match(sha256)) {
            Checksums.compare(file, findings);
        }
    }

    /** The note at the end, when it says what it must; what is wrong was told. */
    Optional<PackageNote> note() {
        byte[] bytes = small.get(Layout.NOTE);
        if (bytes == null) {
            findings.accept(Finding.in(Layout.NOTE, What.MISSING_FILE, "it is not there"));
            return Optional.empty();
        }
        try {
            PackageNote note = PackageNote.parse(bytes);
            byte[] sha256 = checksumOfChecksums;
            if (sha256 != null && !HexFormat.of().formatHex(sha256).equals(note.checksums())) {
                findings.accept(Finding.in(
                        Layout.CHECKSUMS, What.CHANGED_FILE, "it is not the one that " + Layout.NOTE + " names"));
            }
            return Optional.of(note);
        } catch (IllegalArgumentException e) {
            findings.accept(Finding.in(Layout.NOTE, What.CHANGED_FILE, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** A small file as it was read. */
    Optional<byte[]> small(String name) {
        return Optional.ofNullable(small.get(name));
    }

    long evidenceFiles() {
        return evidenceFiles;
    }

    long evidenceBytes() {
        return evidenceBytes;
    }
}
