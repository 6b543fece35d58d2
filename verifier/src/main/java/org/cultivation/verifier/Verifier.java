package org.cultivation.verifier;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Entry point of the small jar: {@code java -jar verifier.jar PACKAGE}. Exit codes are those of {@link VerifyCommand}. */
public final class Verifier {

    private Verifier() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the command line and returns the exit code. */
    public static int run(String... args) {
        CommandLine line = new CommandLine(new VerifyCommand());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println("verify: " + failure);
            return VerifyCommand.UNREADABLE;
        });
        return line.execute(args);
    }
}
