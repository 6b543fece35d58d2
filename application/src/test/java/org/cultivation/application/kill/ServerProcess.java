package org.cultivation.application.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runnable jar as a process of its own, on a free port. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready at http://localhost:(\\d+)/");

    private final Process process;
    private final BufferedReader output;
    private final List<String> printed = new ArrayList<>();
    private final int port;

    ServerProcess(Path directory, String... more) throws IOException {
        process = start(directory, more);
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        port = awaitReady();
        Thread.ofVirtual().start(this::drain);
    }

    /** Starts the process without waiting for anything. */
    static Process start(Path directory, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Objects.requireNonNull(System.getProperty("registry.jar"), "registry.jar"),
                "serve",
                "--data",
                directory.toString(),
                "--server.port=0"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private int awaitReady() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new IllegalStateException("the server ended before it was ready:\n" + String.join("\n", printed));
    }

    /** What it prints later is read away, or the process would block. */
    private void drain() {
        try {
            while (output.readLine() != null) {
                // nothing of it matters
            }
        } catch (IOException e) {
            // the process was killed, which is what the test does
        }
    }

    int port() {
        return port;
    }

    /** What it printed until it was ready. */
    List<String> printed() {
        return printed;
    }

    /** SIGKILL: no shutdown hook, no flush. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server survived SIGKILL");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
