package org.cultivation.application.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cultivation.application.RunningRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** SIGKILL while the sample is filled in, at different moments one after the other: the next start ends in the sample. */
class KillWhileFillingIT {

    @Test
    void a_sample_killed_at_any_moment_works_after_the_next_start(@TempDir Path parent)
            throws IOException, InterruptedException {
        Path directory = Files.createDirectory(parent.resolve("data"));
        int cutOff = 0;
        for (int changes : List.of(1, 15, 40, 100)) {
            killAfter(changes, directory);
            cutOff += Files.exists(directory.resolve("demo-unfinished")) ? 1 : 0;
        }
        // Not all may fall into the filling, but the test is about those that do.
        assertThat(cutOff).isPositive();
        int undisturbed = firms(Files.createDirectory(parent.resolve("other")));
        assertThat(undisturbed).isGreaterThanOrEqualTo(300);
        assertThat(firms(directory)).isEqualTo(undisturbed);
    }

    /** How many firms the sample in {@code directory} has once it is served, as its leader sees them. */
    private static int firms(Path directory) throws IOException, InterruptedException {
        try (ServerProcess server = new ServerProcess(directory, "--demo")) {
            String[] leader = server.printed().stream()
                    .filter(line -> line.startsWith("account ") && line.contains(" leader "))
                    .findFirst()
                    .orElseThrow()
                    .split(" ");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + server.port() + "/api/enterprises?size=1"))
                                    .header("Authorization", RunningRegistry.basic(leader[1], leader[2]))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return JsonMapper.builder()
                    .build()
                    .readTree(answer.body())
                    .path("total")
                    .asInt();
        }
    }

    /** Kills the process when the files of its directory have changed so often. */
    private static void killAfter(int changes, Path directory) throws IOException, InterruptedException {
        try (WatchService watch = directory.getFileSystem().newWatchService()) {
            directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            Process process = ServerProcess.start(directory, "--demo");
            Thread.ofVirtual().start(() -> drain(process));
            for (int seen = 0; seen < changes; ) {
                WatchKey key = watch.poll(60, TimeUnit.SECONDS);
                if (key == null) {
                    break;
                }
                seen += key.pollEvents().size();
                key.reset();
            }
            process.destroyForcibly().waitFor();
        }
    }

    private static void drain(Process process) {
        try (var output = process.getInputStream()) {
            output.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the process was killed, which is what the test does
        }
    }
}
