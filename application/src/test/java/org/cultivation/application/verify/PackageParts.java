package org.cultivation.application.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package taken to pieces, to be changed and put together again as a clean zip file. */
final class PackageParts {

    private static final String ENTRIES = "entries/0000000000.jsonl";

    final Map<String, byte[]> files = new LinkedHashMap<>();

    static PackageParts of(byte[] zip) throws IOException {
        PackageParts parts = new PackageParts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.files.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (String name : files.keySet()) {
            if (name.endsWith(".jsonl")) {
                entries.addAll(text(name).lines().toList());
            }
        }
        return entries;
    }

    /** Of a package with one file of them. */
    void entries(List<String> lines) {
        files.put(ENTRIES, lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    String text(String name) {
        return new String(files.getOrDefault(name, new byte[0]), UTF_8);
    }

    byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCompressedSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
