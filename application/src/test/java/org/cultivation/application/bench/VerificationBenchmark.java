package org.cultivation.application.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.cli.RegistryCommand;
import org.cultivation.infra.views.LiveRegistry;
import org.cultivation.verifier.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes to fill, export, verify and start registries of 10^4, 10^5 ... facts ({@code -Dfacts=} for others):
 * verification against reading and hashing the same bytes in one thread, in the same run, and in a process of its own
 * with a heap of 96 MiB, which shows that memory does not grow with the log.
 */
class VerificationBenchmark {

    private static final String HEAP = "-Xmx96m";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void measure() throws IOException, InterruptedException {
        for (String facts : System.getProperty("facts", "10000,100000,1000000").split(",", -1)) {
            measure(Long.parseLong(facts));
        }
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Step step) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        step.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private void measure(long facts) throws IOException, InterruptedException {
        Path data = directory.resolve("data" + facts);
        Path file = directory.resolve("package" + facts + ".zip");
        double filled = seconds(() -> new GeneratedLedger().fill(data, facts));
        double exported = seconds(() -> RegistryCommand.run("export", file.toString(), "--data", data.toString()));
        long bytes = Files.size(file);
        say("%,d facts, %,d MB: filled in %.1f s, exported in %.1f s", facts, bytes / 1_000_000, filled, exported);
        hash(file);
        for (int round = 0; round < 3; round++) {
            double hashed = seconds(() -> hash(file));
            double verified = seconds(() -> {
                if (Verifier.run("--json", file.toString()) != 0) {
                    throw new IOException("the package does not hold");
                }
            });
            say(
                    "  read and hashed in %.2f s (%.0f MB/s), verified in %.2f s (%.0f MB/s, %,.0f facts/s): %.2f of it",
                    hashed,
                    bytes / hashed / 1e6,
                    verified,
                    bytes / verified / 1e6,
                    facts / verified,
                    hashed / verified);
        }
        alone(file);
        double directoryVerified = seconds(() -> RegistryCommand.run("verify", "--json", "--data", data.toString()));
        say("  the directory verified in %.1f s", directoryVerified);
        start(data);
        say("  started with a checkpoint of the views in %.1f s", seconds(() -> start(data)));
    }

    private static void hash(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
            }
            sha256.digest();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    /** The small program as its reader runs it. */
    private void alone(Path file) throws IOException, InterruptedException {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                Verifier.class.getName(),
                file.toString());
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("alone.txt").toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.HOURS);
        say(
                "  in a process of its own with %s: exit code %s after %.1f s",
                HEAP, ended ? process.exitValue() : "none", (System.nanoTime() - begun) / 1e9);
    }

    private static void start(Path data) {
        try (RunningRegistry registry = new RunningRegistry(data)) {
            LiveRegistry views = registry.bean(LiveRegistry.class);
            views.await(registry.head() - 1, Duration.ofHours(1));
        }
    }

    private static void say(String format, Object... values) {
        System.err.println(String.format(Locale.ROOT, format, values));
    }
}
