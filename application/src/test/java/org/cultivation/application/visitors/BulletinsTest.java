package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.visitors.Visitor.Seen;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bulletin of last month: what it says, its files, its issue, and that it is the same after a restart. */
class BulletinsTest {

    @TempDir
    Path directory;

    private static byte[] file(RunningRegistry registry, String account, String path) {
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(registry.request(account, path).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_bulletin_is_issued_found_again_and_the_same_byte_for_byte_after_later_facts_and_a_restart()
            throws IOException {
        String period;
        long position;
        byte[] docx;
        byte[] pdf;
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            LocalDate today = LocalDate.now(registry.bean(Clock.class));
            period = YearMonth.from(today).minusMonths(1).toString();
            assertThat(registry.post(
                                    "clerk",
                                    "/api/enterprises",
                                    Cases.registration(
                                            Cases.freshCode(),
                                            today.minusDays(70).toString()))
                            .status())
                    .isEqualTo(201);
            Visitor reviewer = Visitor.of(registry, "first");
            Document page = reviewer.get("/bulletins?period=" + period).page();
            assertThat(page.text()).doesNotContain("??");
            position = Long.parseLong(page.select("input[name=position]").attr("value"));
            String at = ".docx?position=" + position;
            docx = file(registry, "leader", "/api/bulletins/" + period + at);
            pdf = file(registry, "leader", "/api/bulletins/" + period + ".pdf?position=" + position);
            Seen issued = reviewer.post(
                    "/bulletins/" + period + "/issue",
                    Map.of(
                            "position", String.valueOf(position),
                            "effectiveOn", today.toString(),
                            "basisDocument", "order 7"));
            assertThat(issued.location()).startsWith("/bulletins?period=" + period);
            assertThat(reviewer.get(issued.location()).page().select("section[aria-labelledby=h-issued] tbody tr"))
                    .hasSize(1);
            assertThat(reviewer.get("/bulletins?period=" + period).page().select("section[aria-labelledby=h-issue]"))
                    .as("one bulletin of a period stands")
                    .isEmpty();
            assertThat(file(registry, "auditor", "/api/bulletins/" + period + at))
                    .isEqualTo(docx);
        }
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            assertThat(file(registry, "auditor", "/api/bulletins/" + period + ".docx?position=" + position))
                    .isEqualTo(docx);
            assertThat(file(registry, "auditor", "/api/bulletins/" + period + ".pdf?position=" + position))
                    .isEqualTo(pdf);
            Answer answer = registry.get("auditor", "/api/bulletins?period=" + period + "&position=" + position);
            var made = answer.body().path("bulletin");
            var issued = answer.body().path("issued").path(0);
            for (String name : new String[] {"checksum", "docxSha256", "pdfSha256", "position"}) {
                assertThat(made.path(name).asString(""))
                        .as(name)
                        .isEqualTo(issued.path(name).asString(""));
            }
            assertThat(registry.head()).isGreaterThan(position + 1);
        }
        try (XWPFDocument word = new XWPFDocument(new java.io.ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("#" + position, period);
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.7");
    }

    @Test
    void only_reviewers_of_the_city_issue_and_nothing_is_made_of_days_to_come() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            LocalDate today = LocalDate.now(registry.bean(Clock.class));
            String body = "{\"period\":\"" + YearMonth.from(today).minusMonths(1) + "\",\"basis\":\"order\"}";
            for (String account : new String[] {"clerk", "first.wuqing", "auditor", "leader", "operator"}) {
                assertThat(registry.post(account, "/api/bulletins", body).status())
                        .as(account)
                        .isEqualTo(403);
            }
            assertThat(registry.get("leader", "/api/bulletins?period=" + YearMonth.from(today))
                            .code())
                    .isEqualTo("bulletin.period-open");
            assertThat(registry.get("leader", "/api/bulletins?period=2024-Q5").code())
                    .isEqualTo("bulletin.no-period");
            assertThat(registry.get("leader", "/api/bulletins?period=2024-Q4&position=99999999")
                            .code())
                    .isEqualTo("bulletin.no-position");
            Visitor leader = Visitor.of(registry, "leader");
            assertThat(leader.get("/bulletins?period=2999-01").status()).isEqualTo(400);
            assertThat(leader.get("/bulletins?period=2024-Q4").status()).isEqualTo(200);
            assertThat(registry.post("first", "/api/bulletins", body).status()).isEqualTo(201);
            assertThat(registry.post("second", "/api/bulletins", body).status()).isEqualTo(422);
        }
    }
}
