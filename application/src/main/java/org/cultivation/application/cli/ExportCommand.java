package org.cultivation.application.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.sqlite.SqliteReader;
import org.cultivation.infra.verify.ExportHeader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Write the ledger, one canonical JSON fact a line, after a header with their number and tree root.",
            "Works beside a running server."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "file to write; standard output when left out")
    private @Nullable Path file;

    @Option(names = "--until", paramLabel = "POSITION", description = "last position to write (default: all)")
    private @Nullable Long until;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file == null) {
            write(System.out);
            return 0;
        }
        // Written beside and moved, so that a file with the name is always whole.
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long count;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            count = write(out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        spec.commandLine().getErr().println("wrote " + count + " facts to " + file);
        return 0;
    }

    private long write(OutputStream out) throws IOException {
        try (SqliteReader ledger = SqliteReader.open(data.directory)) {
            long head = ledger.head();
            long to = until == null ? head : Math.min(head, until + 1);
            long count = 0;
            // The log only grows, so both passes read the same facts.
            try (LedgerStream entries = ledger.read(0, to)) {
                out.write(ExportHeader.of(entries).line());
                out.write('\n');
            }
            try (LedgerStream entries = ledger.read(0, to)) {
                while (entries.hasNext()) {
                    out.write(entries.next().json());
                    out.write('\n');
                    count++;
                }
            }
            out.flush();
            return count;
        }
    }
}
