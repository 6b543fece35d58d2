package org.cultivation.verifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cultivation.verifier.note.Checkpoint;
import org.cultivation.verifier.note.VerifierKey;
import org.cultivation.verifier.numbers.EntrySource;
import org.cultivation.verifier.numbers.SpooledEntries;
import org.cultivation.verifier.packaged.PackageEntries;
import org.cultivation.verifier.packaged.PackageVerification;
import org.cultivation.verifier.remote.Server;
import org.cultivation.verifier.remote.ServerVerification;
import org.cultivation.verifier.report.Progress;
import org.cultivation.verifier.report.Report;
import org.cultivation.verifier.report.ReportJson;
import org.cultivation.verifier.report.ReportText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of verification. The registry's own command adds the data directory as a source. */
@Command(
        name = "verify",
        description = {
            "Check a registry: order, numbering, ids, times, canonical form, types, tree, signatures, evidence.",
            "Exit code 0 when all holds, 1 when something was found, 2 for wrong usage, 3 when it cannot be read."
        },
        mixinStandardHelpOptions = true)
public class VerifyCommand implements Callable<Integer> {

    /** Exit code: something was found. */
    public static final int FOUND = 1;

    /** Exit code: there is nothing that can be read. */
    public static final int UNREADABLE = 3;

    @Parameters(
            arity = "0..1",
            paramLabel = "PACKAGE|URL",
            description = {
                "an evidence package, as export writes it, or the address of a running registry",
                "(entries of a registry need the account of an auditor: --user)"
            })
    private @Nullable String source;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "a checkpoint kept earlier, which the log must continue; may be given several times")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "the log's key, or a file with keys, from a source you trust (default: the one found)")
    private List<String> keys = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private NumberOptions numbers;

    @Option(names = "--json", description = "write the report as JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        numbers.check();
        Report report = new Report(source == null ? defaultSource() : source);
        Progress progress = json ? new Progress(null) : Progress.on(err());
        if (source == null) {
            verifyDefault(report, checkpoints(), keys(), progress);
            if (numbers.asked()) {
                try (EntrySource entries = defaultEntries()) {
                    numbers.run(entries, report, null);
                }
            }
        } else if (source.matches("https?://.*")) {
            try (Server server = numbers.server(source);
                    SpooledEntries entries = new SpooledEntries()) {
                new ServerVerification(server, report, checkpoints(), keys(), entries.out()).run(progress);
                if (numbers.asked()) {
                    numbers.run(entries, report, source);
                }
            }
        } else {
            Path file = Path.of(source);
            if (!Files.isRegularFile(file)) {
                err().println("verify: there is no file " + file.toAbsolutePath());
                return UNREADABLE;
            }
            new PackageVerification(file, report, checkpoints(), keys()).run(progress);
            if (numbers.asked()) {
                try (EntrySource entries = new PackageEntries(file)) {
                    numbers.run(entries, report, null);
                }
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? ReportJson.of(report) + "\n" : ReportText.of(report));
        out.flush();
        return report.holds() ? 0 : FOUND;
    }

    /** What is verified when no source is named; a usage error here. */
    protected String defaultSource() {
        throw new ParameterException(spec.commandLine(), "name what to verify");
    }

    /** Verifies the {@link #defaultSource}. */
    protected void verifyDefault(Report report, List<Checkpoint> kept, List<VerifierKey> pinned, Progress progress)
            throws IOException {
        throw new IllegalStateException("there is no default source");
    }

    /** The entries of the {@link #defaultSource}, to recompute numbers from. */
    protected EntrySource defaultEntries() throws IOException {
        throw new IllegalStateException("there is no default source");
    }

    private List<Checkpoint> checkpoints() throws IOException {
        List<Checkpoint> read = new ArrayList<>();
        for (Path file : checkpoints) {
            try {
                read.add(Checkpoint.parse(file.toString(), Files.readAllBytes(file)));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), file + ": " + e.getMessage(), e);
            }
        }
        return read;
    }

    private List<VerifierKey> keys() throws IOException {
        List<VerifierKey> read = new ArrayList<>();
        for (String key : keys) {
            try {
                boolean isFile = !key.contains("+") || Files.isRegularFile(Path.of(key));
                for (String line : isFile ? Files.readAllLines(Path.of(key)) : List.of(key)) {
                    if (!line.isBlank()) {
                        read.add(VerifierKey.parse(line));
                    }
                }
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        }
        return read;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
