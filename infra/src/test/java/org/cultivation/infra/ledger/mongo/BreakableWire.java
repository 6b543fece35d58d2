package org.cultivation.infra.ledger.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire to a server that can be cut, before a request arrives or after, with its answer on the way. */
final class BreakableWire implements AutoCloseable {

    private enum State {
        WHOLE,
        /** Requests arrive, answers do not. */
        DEAF,
        CUT
    }

    private final String host;
    private final int port;
    private final ServerSocket near;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile State state = State.WHOLE;

    BreakableWire(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            this.near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().name("wire").daemon(true).start(this::accept);
    }

    /** For the driver; short waits, so that a test need not wait long. */
    String uri() {
        return "mongodb://127.0.0.1:" + near.getLocalPort()
                + "/?serverSelectionTimeoutMS=2000&connectTimeoutMS=500&socketTimeoutMS=500&heartbeatFrequencyMS=500";
    }

    void mend() {
        state = State.WHOLE;
    }

    void cut() {
        state = State.CUT;
        closeAll();
    }

    /** From now on answers get lost. */
    void loseAnswers() {
        state = State.DEAF;
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket client = near.accept();
                if (state == State.CUT) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(host, port);
                open.addAll(List.of(client, server));
                Thread.ofPlatform().daemon(true).start(() -> carry(client, server, false));
                Thread.ofPlatform().daemon(true).start(() -> carry(server, client, true));
            } catch (IOException e) {
                // Closed by the test's end.
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!answers || state == State.WHOLE) {
                    out.write(buffer, 0, count);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // One end was cut: the other is closed with it.
        }
    }

    private void closeAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
    }

    @Override
    public void close() {
        cut();
        try {
            near.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
