package org.cultivation.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.cultivation.application.RunningRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seconds for lists of 5,000 new firms over HTTP: upload with the dry run, then writing two facts a firm, until the
 * views show them. On a machine that others use too, read the time of the processor instead: all threads of the process,
 * the caller's included. The first list meets a process that has just started; the last one a registry of 20,000 firms.
 */
class ImportBenchmark {

    private static final int ROWS = 5_000;
    private static final int LISTS = 4;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Test
    void lists_of_five_thousand_rows(@TempDir Path directory) {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            print("list  upload and dry run s  of which check s  writing s  total s  rows/s  processor s");
            for (int list = 1; list <= LISTS; list++) {
                measure(registry, list, file(list));
            }
        }
    }

    private static void measure(RunningRegistry registry, int list, byte[] file) {
        long head = registry.head();
        long processor = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        RunningRegistry.Answer checked = registry.send(registry.request("clerk", "/api/imports?name=list.xlsx")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
        double upload = seconds(start);
        assertThat(checked.status()).isEqualTo(201);
        assertThat(checked.body().get("dryRun").get("good").asInt()).isEqualTo(ROWS);
        String id = checked.body().get("id").asString();
        RunningRegistry.Answer written =
                registry.send(registry.request("clerk", "/api/imports/" + id + "/write?wait=true")
                        .POST(BodyPublishers.noBody()));
        double total = seconds(start);
        assertThat(written.body().get("state").asString()).isEqualTo("WRITTEN");
        assertThat(registry.head()).isEqualTo(head + 2 * ROWS + 1);
        print(
                "%4d  %20.2f  %16.2f  %9.2f  %7.2f  %6.0f  %11.2f",
                list,
                upload,
                checked.body().get("dryRun").get("millis").asLong() / 1e3,
                total - upload,
                total,
                ROWS / total,
                (PROCESS.getProcessCpuTime() - processor) / 1e9);
    }

    private static byte[] file(int list) {
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
        FirmListFile file = FirmListFile.with(
                Column.CODE,
                Column.NAME,
                Column.UNIT,
                Column.ADDRESS,
                Column.MAIN_PRODUCTS,
                Column.LAST_ACTIVE,
                Column.MODES);
        for (int row = 0; row < ROWS; row++) {
            int serial = list * 100_000 + row;
            file.row(
                    FirmListFile.code(serial),
                    "Firm number " + serial,
                    "120114",
                    "Road " + row,
                    "bicycles, carpets",
                    day,
                    "9710");
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
