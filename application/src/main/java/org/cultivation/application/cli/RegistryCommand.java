package org.cultivation.application.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.accounts.AccountsUnavailable;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.cultivation.infra.copying.CopyFailed;
import org.cultivation.infra.ledger.LedgerInUse;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.tlog.TreeUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line; without a sub-command it serves. */
@Command(
        name = "cultivation-registry",
        description = "Event-sourced register of a city's key-enterprise cultivation pool.",
        mixinStandardHelpOptions = true,
        version = "1.0.0",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            VerifyLedgerCommand.class,
            TreeCommand.class,
            KeyCommand.class,
            ProofCommand.class,
            CopyCommand.class,
            UserCommand.class
        })
public final class RegistryCommand implements Runnable {

    /** Returned while the server goes on; the caller must not end the process. */
    public static final int STILL_SERVING = -1;

    static final int FAILED = 1;
    static final int UNAVAILABLE = 3;

    /** Runs the command line and returns the exit code: 0 done, 1 failed, 2 wrong usage, 3 directory or port not available. */
    public static int run(String... args) {
        CommandLine line = new CommandLine(new RegistryCommand());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(RegistryCommand::failed);
        // Only serve takes options that are not its own: they are Spring's.
        Objects.requireNonNull(line.getSubcommands().get("serve")).setUnmatchedOptionsArePositionalParams(true);
        return line.execute(namesCommand(args) ? args : withServe(args));
    }

    private static boolean namesCommand(String[] args) {
        return args.length > 0
                && (!args[0].startsWith("-")
                        || args[0].equals("--help")
                        || args[0].equals("-h")
                        || args[0].equals("--version")
                        || args[0].equals("-V"));
    }

    private static String[] withServe(String[] args) {
        String[] all = new String[args.length + 1];
        all[0] = "serve";
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        String what = switch (failure) {
            case LedgerInUse e -> e.getMessage();
            case LedgerUnavailable e -> e.getMessage();
            case LogUnavailable e -> e.getMessage();
            case AccountsUnavailable e -> e.getMessage();
            case TreeUnavailable e -> e.getMessage();
            case CopyFailed e -> e.getMessage();
            case Refusal e -> "refused: " + e.getMessage();
            default -> String.valueOf(failure);
        };
        line.getErr().println(line.getCommandName() + ": " + what);
        return failure instanceof Refusal || failure instanceof CopyFailed ? FAILED : UNAVAILABLE;
    }

    @Override
    public void run() {
        throw new IllegalStateException("serve is put in when no sub-command is named");
    }
}
