package org.cultivation.application.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.cultivation.application.reads.Disclosure;
import org.cultivation.infra.spreadsheets.ListCsv;
import org.cultivation.infra.spreadsheets.ListWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Hands out a list as a file.
 *
 * @param name of the file without its ending
 * @param front lines above the header: what the list is and as of when
 */
public record ListAnswer(String name, List<List<String>> front, List<String> header, Iterable<List<Object>> rows) {

    /** As a workbook with one sheet. */
    public ResponseEntity<byte[]> workbook(String sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ListWorkbook.write(out, sheet, front, header, counted());
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every write", e);
        }
        return file("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out);
    }

    /** As comma-separated values with the byte order mark that Excel needs. */
    public ResponseEntity<byte[]> csv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ListCsv.write(out, true, front, header, counted());
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every write", e);
        }
        return file("csv", "text/csv;charset=UTF-8", out);
    }

    /** The rows, whose number is told to the log of reads. */
    private Iterable<List<Object>> counted() {
        return () -> {
            Iterator<List<Object>> all = rows.iterator();
            AtomicLong count = new AtomicLong();
            Disclosure.rows(0);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public List<Object> next() {
                    Disclosure.rows(count.incrementAndGet());
                    return all.next();
                }
            };
        };
    }

    private ResponseEntity<byte[]> file(String ending, String type, ByteArrayOutputStream content) {
        String disposition = ContentDisposition.attachment()
                .filename(name + "." + ending, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content.toByteArray());
    }
}
