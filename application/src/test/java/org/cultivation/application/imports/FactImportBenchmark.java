package org.cultivation.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.cultivation.application.RunningRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seconds for lists of 5,000 values that 500 firms report, ten each, over HTTP: upload with the dry run, which tries every
 * row by the rules of the register, then writing. Each list finds the facts of those before it.
 */
class FactImportBenchmark {

    private static final int FIRMS = 500;
    private static final int MONTHS = 10;
    private static final int LISTS = 3;

    @Test
    void lists_of_five_thousand_values(@TempDir Path directory) {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            register(registry);
            print("list  upload and dry run s  of which check s  writing s  total s  rows/s");
            for (int list = 1; list <= LISTS; list++) {
                measure(registry, list);
            }
        }
    }

    private static void register(RunningRegistry registry) {
        FirmListFile firms = FirmListFile.with(Column.CODE, Column.NAME, Column.UNIT, Column.EFFECTIVE);
        for (int firm = 0; firm < FIRMS; firm++) {
            firms.row(FirmListFile.code(firm), "Firm " + firm, "120114", "2020-01-01");
        }
        assertThat(registry.send(registry.request("clerk", "/api/imports?dryRun=false")
                                .POST(BodyPublishers.ofByteArray(firms.bytes())))
                        .status())
                .isEqualTo(201);
    }

    private static void measure(RunningRegistry registry, int list) {
        byte[] file = file(list);
        long head = registry.head();
        long start = System.nanoTime();
        RunningRegistry.Answer checked =
                registry.send(registry.request("clerk", "/api/registers/enterprise/imports?kind=trade-value")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file)));
        double upload = seconds(start);
        assertThat(checked.status()).isEqualTo(201);
        assertThat(checked.body().get("dryRun").get("good").asInt()).isEqualTo(FIRMS * MONTHS);
        String id = checked.body().get("id").asString();
        RunningRegistry.Answer written =
                registry.send(registry.request("clerk", "/api/imports/" + id + "/write?wait=true")
                        .POST(BodyPublishers.noBody()));
        double total = seconds(start);
        assertThat(written.body().get("state").asString()).isEqualTo("WRITTEN");
        assertThat(registry.head()).isEqualTo(head + FIRMS * MONTHS + 1);
        print(
                "%4d  %20.2f  %16.2f  %9.2f  %7.2f  %6.0f",
                list,
                upload,
                checked.body().get("dryRun").get("millis").asLong() / 1e3,
                total - upload,
                total,
                FIRMS * MONTHS / total);
    }

    private static byte[] file(int list) {
        YearMonth last = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1L + (long) MONTHS * (list - 1));
        FirmListFile file = new FirmListFile().row("Credit code", "period", "mode", "direction", "amount", "source");
        for (int row = 0; row < FIRMS * MONTHS; row++) {
            file.row(
                    FirmListFile.code(row % FIRMS),
                    last.minusMonths(row / FIRMS).toString(),
                    "9710",
                    "export",
                    "1,200,00" + row % 10,
                    "Customs statistics");
        }
        return file.bytes();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
