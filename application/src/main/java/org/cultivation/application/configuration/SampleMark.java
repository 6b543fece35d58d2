package org.cultivation.application.configuration;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;

/**
 * How far the sample of a directory is. {@code demo-unfinished} is there from before its first fact until
 * {@code demo-accounts.txt} is there whole: a start that finds only the former finds a filling that was cut off.
 */
public final class SampleMark {

    private final Path directory;
    private final Path unfinished;
    private final Path accounts;

    public SampleMark(Path directory) {
        this.directory = directory;
        this.unfinished = directory.resolve("demo-unfinished");
        this.accounts = directory.resolve("demo-accounts.txt");
    }

    /**
     * Clears away a sample whose filling was cut off.
     *
     * @throws LedgerUnavailable when there is one but {@code demo} is not wanted: it is no registry to work in
     */
    void settle(boolean demo) throws IOException {
        if (isFinished()) {
            Files.deleteIfExists(unfinished);
        } else if (Files.exists(unfinished)) {
            if (!demo) {
                throw new LedgerUnavailable(
                        "filling " + directory + " with the sample was cut off; start with --demo to fill it anew,"
                                + " or name another directory with --data",
                        null);
            }
            SqliteLedger.discardUnfinishedSample(directory);
        }
    }

    /** True when the whole sample is there. */
    public boolean isFinished() {
        return Files.exists(accounts);
    }

    /** Says that facts of the sample may follow. */
    public void begin() throws IOException {
        OwnerOnly.file(unfinished);
    }

    /** Keeps the sample's accounts for later starts and says that all of it is there. */
    public void finish(List<String> lines) throws IOException {
        Path part = accounts.resolveSibling(accounts.getFileName() + ".part");
        OwnerOnly.file(part);
        Files.write(part, lines, StandardCharsets.UTF_8);
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, accounts, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(unfinished);
    }

    /** One line per account of the sample: name, password, role, scope. */
    public List<String> accounts() throws IOException {
        return Files.readAllLines(accounts, StandardCharsets.UTF_8);
    }
}
