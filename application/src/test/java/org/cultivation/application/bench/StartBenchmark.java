package org.cultivation.application.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.cultivation.application.CultivationRegistry;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseCommand.ConfirmCrossBorderActivity;
import org.cultivation.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seconds from the start of the process until its views have caught up, and its memory then: an empty registry, one of
 * 5,500 firms and 200,000 facts with and without a saved checkpoint. Classes come from folders here; the jar is slower.
 */
class StartBenchmark {

    private static final int FIRMS = 5_500;
    private static final int FACTS_PER_FIRM = 37;
    private static final int ROUNDS = 3;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Pattern READY = Pattern.compile("is ready at http://localhost:(\\d+)/");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void start_and_memory(@TempDir Path directory) throws Exception {
        Path full = directory.resolve("full");
        fill(full);
        print("start                              until ready s  processor s  resident MiB");
        for (int round = 0; round < ROUNDS; round++) {
            measure("empty directory, first start", directory.resolve("new" + round));
            forgetViews(full);
            measure("200,000 facts, no checkpoint", full);
            measure("200,000 facts, from a checkpoint", full);
        }
    }

    private static void fill(Path directory) throws Exception {
        try (RunningRegistry registry = new RunningRegistry(directory);
                ExecutorService callers = Executors.newFixedThreadPool(32)) {
            CommandGateway gateway = registry.bean(CommandGateway.class);
            List<Future<?>> firms = new ArrayList<>();
            for (int firm = 0; firm < FIRMS; firm++) {
                UnifiedSocialCreditCode code = MadeUpCodes.nth(firm);
                firms.add(callers.submit(() -> fill(gateway, code)));
            }
            for (Future<?> firm : firms) {
                firm.get();
            }
            assertThat(registry.head()).isGreaterThan(200_000);
        }
    }

    private static void fill(CommandGateway gateway, UnifiedSocialCreditCode code) {
        gateway.sendAndWait(new RegisterEnterprise(
                code,
                "Firm " + code,
                List.of(),
                new UnitCode("120114"),
                List.of(EnterpriseKind.FINANCE),
                null,
                "bicycles",
                null,
                act(TODAY.minusMonths(FACTS_PER_FIRM))));
        for (int i = 1; i < FACTS_PER_FIRM; i++) {
            LocalDate day = TODAY.minusMonths(FACTS_PER_FIRM - i);
            gateway.sendAndWait(new ConfirmCrossBorderActivity(code, day, List.of("9710"), act(day)));
        }
    }

    private static Act act(LocalDate day) {
        return new Act(
                new Actor("clerk", Role.CLERK, new UnitCode("120000")),
                TODAY,
                day,
                Basis.of("list"),
                new PoolRules("bench", 7, 12, List.of()),
                null);
    }

    private static void forgetViews(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("checkpoints"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private void measure(String what, Path directory) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CultivationRegistry.class.getName(),
                        "serve",
                        "--data",
                        directory.toString(),
                        "--server.port=0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            awaitViews(port(output));
            double seconds = (System.nanoTime() - start) / 1e9;
            double processor = process.info()
                    .totalCpuDuration()
                    .map(time -> time.toMillis() / 1e3)
                    .orElse(Double.NaN);
            print("%-33s  %13.2f  %11.2f  %12s", what, seconds, processor, residentMebibytes(process.pid()));
        } finally {
            // A clean end saves the views for the next start.
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static int port(BufferedReader output) throws IOException {
        List<String> printed = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new IllegalStateException("the server ended before it was ready:\n" + String.join("\n", printed));
    }

    private void awaitViews(int port) throws IOException, InterruptedException {
        HttpRequest readiness = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .build();
        while (http.send(readiness, BodyHandlers.discarding()).statusCode() != 200) {
            Thread.onSpinWait();
        }
    }

    private static String residentMebibytes(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> String.valueOf(Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024))
                .findFirst()
                .orElse("unknown");
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
