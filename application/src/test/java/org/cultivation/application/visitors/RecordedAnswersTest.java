package org.cultivation.application.visitors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.RowResult;
import org.cultivation.application.configuration.FirstStart;
import org.cultivation.application.demo.DemoAct;
import org.cultivation.application.demo.DemoStory;
import org.cultivation.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.cultivation.domain.registers.EntryCommand.RecordFact;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.views.LiveRegistry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two years of a city are recorded, thousands of facts of every kind. At moments in between pages, files and answers are
 * kept as they are; later they are asked for as known then, and must be the same to the last character (but for the time of making in a workbook): after more
 * facts, after a start from saved views, after a start without them, and after a rebuild has taken over.
 */
class RecordedAnswersTest {

    private static final int MOMENTS = 7;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> TARGETS = List.of("entities", "brands", "parks", "belts", "value", "share");

    @TempDir
    Path directory;

    private final Random random = new Random(20261124);
    private final Map<String, String> recorded = new LinkedHashMap<>();
    private final List<String> firms = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private int refused;

    @Test
    void what_was_answered_is_answered_again_to_the_last_character() throws IOException {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            tell(registry);
            assertThat(recorded).hasSizeGreaterThan(MOMENTS * 40);
            assertThat(refused).isLessThan(200);
            assertThat(recorded.entrySet())
                    .noneMatch(answer -> answer.getValue().startsWith("status"));
            askAgain("after more facts", registry);
        }
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            askAgain("after a start from saved views", registry);
        }
        forgetViews();
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            await(registry);
            askAgain("after a start without saved views", registry);
            assertThat(registry.post("auditor", "/api/rebuilds", "").status()).isEqualTo(202);
            while (state(registry).equals("running")) {
                Thread.onSpinWait();
            }
            assertThat(state(registry)).isEqualTo("same");
            askAgain("after a rebuild", registry);
        }
    }

    private static String state(RunningRegistry registry) {
        return registry.get("auditor", "/api/rebuilds/last")
                .body()
                .path("state")
                .asString("");
    }

    private static void await(RunningRegistry registry) {
        registry.bean(LiveRegistry.class).await(registry.head() - 1, PATIENCE);
    }

    private void forgetViews() throws IOException {
        try (Stream<Path> saved = Files.list(directory.resolve("checkpoints"))) {
            for (Path file : saved.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Records the sample's story, and stops now and then to ask. */
    private void tell(RunningRegistry registry) {
        List<DemoAct> story = DemoStory.tell(
                LocalDate.now(Clock.systemUTC()),
                registry.bean(FirstStart.class).pack().rules());
        int next = story.size() / MOMENTS - random.nextInt(200);
        for (int from = 0, to; from < story.size(); from = to) {
            Instant at = story.get(from).recordedAt();
            to = from + 1;
            while (to < story.size() && story.get(to).recordedAt().equals(at)) {
                to++;
            }
            record(story.subList(from, to), registry.bean(Commands.class));
            if (to >= next && to < story.size()) {
                await(registry);
                ask(registry);
                next += story.size() / (MOMENTS + 1) + random.nextInt(100);
            }
        }
        await(registry);
    }

    private void record(List<DemoAct> acts, Commands commands) {
        List<RowResult> results = commands.recordAll(acts, DemoAct::toString, DemoAct::command);
        for (int i = 0; i < acts.size(); i++) {
            DemoAct act = acts.get(i);
            if (results.get(i).refusal() != null) {
                refused++;
            } else if (act.command() instanceof RegisterEnterprise register) {
                firms.add(register.code().value());
            } else if (act.command() instanceof RecordFact fact && fact.entry().register() != Register.ENTERPRISE) {
                entries.add(
                        fact.entry().register().stored() + "/" + fact.entry().id());
            }
        }
    }

    private void ask(RunningRegistry registry) {
        Visitor auditor = Visitor.of(registry, "auditor");
        long position = registry.bean(LiveRegistry.class).reached();
        LocalDate on = LocalDate.now(Clock.systemUTC()).minusDays(random.nextInt(600));
        for (String page : pages(position)) {
            keep(page + "on=" + on + "&position=" + position, registry, auditor);
        }
        for (String answer : answers()) {
            keep(answer + "on=" + on + "&knownOn=%23" + position, registry, auditor);
        }
        String firm = one(firms);
        for (String page : List.of("/enterprises/" + firm, "/enterprises/" + firm + "/case")) {
            keep(page + "?position=" + position, registry, auditor);
        }
        for (String subject : List.of(one(entries), one(entries))) {
            keep("/registers/" + subject + "?position=" + position, registry, auditor);
            keep("/api/registers/" + subject + "?knownOn=%23" + position, registry, auditor);
        }
        for (String answer : List.of(
                "/api/plans?",
                "/api/feed?size=30&",
                "/api/facts?",
                "/api/enterprises/" + firm + "?",
                "/api/enterprises/" + firm + "/timeline?")) {
            keep(answer + "knownOn=%23" + position, registry, auditor);
        }
    }

    private void keep(String path, RunningRegistry registry, Visitor auditor) {
        recorded.put(path, answer(path, registry, auditor));
    }

    private void askAgain(String when, RunningRegistry registry) {
        Visitor auditor = Visitor.of(registry, "auditor");
        List<String> different = new ArrayList<>();
        recorded.forEach((path, then) -> {
            String now = answer(path, registry, auditor);
            if (!now.equals(then)) {
                different.add(path + ": " + difference(then, now));
            }
        });
        assertThat(different).as(when).isEmpty();
    }

    private static String difference(String then, String now) {
        int at = 0;
        while (at < Math.min(then.length(), now.length()) && then.charAt(at) == now.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 80);
        return then.substring(from, Math.min(then.length(), at + 80)) + " | "
                + now.substring(from, Math.min(now.length(), at + 80));
    }

    private static String answer(String path, RunningRegistry registry, Visitor auditor) {
        try {
            if (!path.startsWith("/api/")) {
                HttpResponse<byte[]> file = auditor.download(path);
                String type = file.headers().firstValue("Content-Type").orElse("");
                String text = text(file.body());
                return file.statusCode() != 200
                        ? "status " + file.statusCode()
                        : type.startsWith("text/html") ? content(text) : text;
            }
            HttpResponse<byte[]> response = HttpClient.newHttpClient()
                    .send(registry.request("auditor", path).GET().build(), BodyHandlers.ofByteArray());
            return response.statusCode() != 200
                    ? "status " + response.statusCode() + " " + text(response.body())
                    : response.headers().firstValue("X-Ledger-Position").orElse("none") + " " + text(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A text as it is; of a workbook all parts but the one that says when the file was made. */
    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, ISO_8859_1);
        }
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, body);
            StringBuilder parts = new StringBuilder();
            try (ZipFile workbook = new ZipFile(file.toFile())) {
                for (ZipEntry part : workbook.stream().map(ZipEntry.class::cast).toList()) {
                    if (!part.getName().equals("docProps/core.xml")) {
                        parts.append(part.getName())
                                .append(new String(workbook.getInputStream(part).readAllBytes(), ISO_8859_1));
                    }
                }
            }
            return parts.toString();
        } finally {
            Files.delete(file);
        }
    }

    /** What the page says, without what is new in every page: keys of forms and the line that is printed. */
    private static String content(String html) {
        Element main = Jsoup.parse(html).selectFirst("main");
        assertThat(main).isNotNull();
        main.select("input[type=hidden], .print-only").remove();
        return main.outerHtml();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> pages(long position) {
        List<String> pages = new ArrayList<>(List.of(
                "/dashboard?",
                "/dashboard/trade?",
                "/dashboard/tasks?",
                "/dashboard/parks?",
                "/enterprises?",
                "/enterprises?q=1&",
                "/registers?",
                "/registers/brand?",
                "/registers/park?",
                "/registers/expiring?days=365&",
                "/worklist?",
                "/worklist?status=courses&",
                "/worklist?status=expiring&",
                "/worklist?status=amendments&",
                "/worklist?status=tasks&",
                "/plan?",
                "/plan/rules?",
                "/ledger?",
                "/difference/enterprises?on1=2024-12-31&position1=" + position / 2 + "&",
                "/enterprises/export.csv?",
                "/registers/brand/export.csv?",
                "/registers/brand/export.xlsx?",
                "/ledger/export.xlsx?"));
        TARGETS.forEach(target -> pages.add("/explain/" + target + "?"));
        return pages;
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>(List.of(
                "/api/targets?",
                "/api/funnel?",
                "/api/districts?",
                "/api/units?",
                "/api/pool-rules?",
                "/api/counting-rules?",
                "/api/enterprises?size=50&",
                "/api/registers/brand?size=50&",
                "/api/worklist/counts?",
                "/api/enterprises/export?format=csv&",
                "/api/enterprises/export?"));
        TARGETS.forEach(target -> answers.add("/api/targets/" + target + "/members?counted=true&"));
        return answers;
    }
}
