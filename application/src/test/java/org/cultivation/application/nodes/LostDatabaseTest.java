package org.cultivation.application.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.MongoStorage;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While the database is away a node says so, and goes on by itself when it is back. */
@Timeout(180)
class LostDatabaseTest {

    @Test
    void reads_and_writes_say_that_the_database_is_away_and_succeed_again(@TempDir Path directory) throws Exception {
        ConnectionString server = new ConnectionString(MongoStorage.freshUri());
        try (Wire wire = new Wire(server.getHosts().getFirst());
                RunningRegistry node = new RunningRegistry(
                        directory,
                        MongoStorage.property("mongodb://127.0.0.1:" + wire.port() + "/" + server.getDatabase()
                                + "?serverSelectionTimeoutMS=1000&heartbeatFrequencyMS=500"))) {
            assertThat(register(node, 1).status()).isEqualTo(201);
            wire.cut();
            assertThat(register(node, 2).status()).isEqualTo(503);
            assertThat(node.get("leader", "/api/targets").status()).isEqualTo(503);
            assertThat(health(node)).isEqualTo(503);
            wire.mend();
            Answer again = register(node, 2);
            for (int tries = 1; again.status() == 503 && tries < 50; tries++) {
                again = register(node, 2);
            }
            assertThat(again.status()).isEqualTo(201);
            assertThat(node.get(
                                    "leader",
                                    "/api/enterprises/" + MadeUpCodes.nth(1).value())
                            .status())
                    .isEqualTo(200);
            assertThat(health(node)).isEqualTo(200);
        }
    }

    private static Answer register(RunningRegistry node, int nth) {
        return node.post(
                "clerk",
                "/api/enterprises",
                "{\"code\":\"%s\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"licence\"}}"
                        .formatted(MadeUpCodes.nth(nth).value()));
    }

    private static int health(RunningRegistry node) {
        HttpResponse<String> answer =
                node.get("operator", "/actuator/health/readiness").raw();
        return answer.statusCode();
    }

    /** Carries bytes to a server until it is cut. */
    private static final class Wire implements AutoCloseable {

        private final String[] far;
        private final ServerSocket near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private volatile boolean cut;

        Wire(String host) throws IOException {
            far = host.split(":");
            Thread.ofPlatform().daemon(true).start(this::accept);
        }

        int port() {
            return near.getLocalPort();
        }

        void cut() throws IOException {
            cut = true;
            for (Socket socket : open) {
                socket.close();
            }
            open.clear();
        }

        void mend() {
            cut = false;
        }

        private void accept() {
            while (!near.isClosed()) {
                try {
                    Socket client = near.accept();
                    if (cut) {
                        client.close();
                        continue;
                    }
                    Socket server = new Socket(far[0], Integer.parseInt(far[1]));
                    open.addAll(List.of(client, server));
                    Thread.ofPlatform().daemon(true).start(() -> carry(client, server));
                    Thread.ofPlatform().daemon(true).start(() -> carry(server, client));
                } catch (IOException e) {
                    // Closed by the test's end.
                    return;
                }
            }
        }

        private static void carry(Socket from, Socket to) {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // One end was cut: the other is closed with it.
            }
        }

        @Override
        public void close() throws IOException {
            cut();
            near.close();
        }
    }
}
