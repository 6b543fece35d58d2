package org.cultivation.infra.views;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.projections.FactHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Views saved now and then, so that a start and a look at the past need not fold from the first fact. They are a
 * convenience: one that is damaged, of another program version or of another ledger is passed over and said so, and all
 * of them may be deleted. Not to be confused with the signed checkpoints of the proofs.
 */
final class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})\\.views");
    /** The form of earlier versions; one of these can be of no use any more. */
    private static final String EARLIER = "*.json.gz";
    /** How many are kept; when there are more, every second one but the newest goes. */
    private static final int KEPT = 8;

    private final Path directory;
    private final String stamp;
    private final LedgerReader ledger;
    private final SavedViews format = new SavedViews();

    Checkpoints(Path directory, String stamp, LedgerReader ledger) {
        this.directory = directory;
        this.stamp = stamp;
        this.ledger = ledger;
    }

    /** Saves {@code views}, which nobody may change meanwhile. It is there as a whole or not at all. */
    void save(InMemoryViews views) throws IOException {
        long position = views.reached();
        OwnerOnly.directory(directory);
        Path part = directory.resolve(position + ".part");
        OwnerOnly.file(part);
        try (OutputStream out = Files.newOutputStream(part)) {
            format.write(views, new SavedViews.Head(stamp, position, views.recordedUpTo(), fingerprint(position)), out);
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file(position), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        thinOut();
    }

    /** The views of the newest usable checkpoint after {@code after} and not after {@code position}. */
    Optional<InMemoryViews> newest(long after, long position, FactHistory history) {
        for (long saved : positions().reversed()) {
            if (saved <= position && saved > after) {
                Optional<InMemoryViews> views = read(saved, history);
                if (views.isPresent()) {
                    return views;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<InMemoryViews> read(long position, FactHistory history) {
        Path file = file(position);
        try {
            SavedViews.Head head = format.head(file);
            if (!head.stamp().equals(stamp)) {
                throw new SavedViews.Unusable("another version of the program wrote it", null);
            }
            if (head.position() != position || !head.fact().equals(fingerprint(position))) {
                throw new SavedViews.Unusable("it belongs to another ledger", null);
            }
            return Optional.of(format.read(file, history));
        } catch (IOException | SavedViews.Unusable e) {
            LOG.warn("views saved in {} are passed over: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** Positions of the checkpoints there are, ascending, usable or not. */
    List<Long> positions() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return new ArrayList<>(
                    files.map(file -> NAME.matcher(file.getFileName().toString()))
                            .filter(Matcher::matches)
                            .map(name -> Long.valueOf(name.group(1)))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            LOG.warn("saved views in {} cannot be listed: {}", directory, e.toString());
            return List.of();
        }
    }

    private void thinOut() throws IOException {
        List<Long> positions = positions();
        if (positions.size() > KEPT) {
            for (int i = 0; i < positions.size() - 1; i += 2) {
                Files.deleteIfExists(file(positions.get(i)));
            }
        }
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(directory, EARLIER)) {
            for (Path file : earlier) {
                Files.delete(file);
            }
        }
    }

    /** Deletes every saved state. */
    void deleteAll() throws IOException {
        for (long position : positions()) {
            Files.deleteIfExists(file(position));
        }
    }

    private Path file(long position) {
        return directory.resolve(position + ".views");
    }

    /** SHA-256 of the ledger's entry at the position; empty when it has none there. */
    private String fingerprint(long position) {
        if (position < 0 || position >= ledger.head()) {
            return "";
        }
        try (LedgerStream one = ledger.read(position, position + 1)) {
            Entry entry = one.next();
            return Hashes.sha256(entry.json());
        }
    }
}
