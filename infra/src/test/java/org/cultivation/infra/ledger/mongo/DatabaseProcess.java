package org.cultivation.infra.ledger.mongo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A database server of its own over a directory, to be paused, killed and started again. The environment variable
 * {@code MONGODB_START} is the command that becomes it, once a port and the directory are added.
 */
final class DatabaseProcess implements AutoCloseable {

    static final String VARIABLE = "MONGODB_START";

    private final Path directory;
    private final int port;
    private Process process;

    DatabaseProcess(Path directory) throws IOException {
        this.directory = directory;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.process = start();
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getenv(VARIABLE).split(" ")));
        command.addAll(List.of(Integer.toString(port), directory.toString()));
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new IOException("the database server did not start: " + command);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return started;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** With short timeouts, so that a pause outlasts them all. */
    String uri() {
        return "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000"
                + "&socketTimeoutMS=1500&heartbeatFrequencyMS=500";
    }

    /** SIGKILL: nothing is flushed, nobody is told. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Over what the killed one left. */
    void startAgain() throws IOException {
        process = start();
    }

    /** @param signal as {@code kill} names it */
    void signal(String signal) throws IOException, InterruptedException {
        int answer = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (answer != 0) {
            throw new IOException("the database server could not be signalled");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
