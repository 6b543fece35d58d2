package org.cultivation.application.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How the name of a download ends, by the first bytes of the file: only what offices scan and photograph. */
final class FileEnding {

    private static final Map<String, String> BEGINNINGS =
            Map.of("%PDF-", ".pdf", "\u0089PNG", ".png", "\u00ff\u00d8\u00ff", ".jpg");

    private FileEnding() {}

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
            return BEGINNINGS.entrySet().stream()
                    .filter(known -> beginning.startsWith(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(".bin");
        }
    }
}
