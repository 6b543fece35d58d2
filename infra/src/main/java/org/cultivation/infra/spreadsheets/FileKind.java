package org.cultivation.infra.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cultivation.domain.Refusal;

/** What a file really is, by its first bytes and not by its name. */
final class FileKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private FileKind() {}

    /**
     * Lets a zip package pass.
     *
     * @throws Refusal {@code import.file-empty}, {@code -too-large}, {@code -encrypted}, {@code -old-xls},
     *     {@code -is-html}, {@code -is-text} or {@code -not-xlsx}
     */
    static void requirePackage(Path file, SheetLimits limits) throws IOException {
        long size = Files.size(file);
        Refusal.when(size == 0, "import.file-empty");
        Refusal.when(size > limits.maxBytes(), "import.file-too-large", limits.maxBytes() / 1024 / 1024);
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        }
        if (startsWith(start, ZIP)) {
            return;
        }
        if (startsWith(start, OLE2)) {
            throw new Refusal(
                    contains(Files.readAllBytes(file), ENCRYPTED) ? "import.file-encrypted" : "import.file-old-xls");
        }
        String text =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        Refusal.when(text.startsWith("<"), "import.file-is-html");
        Refusal.when(isText(start), "import.file-is-text");
        throw new Refusal("import.file-not-xlsx");
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && contains(java.util.Arrays.copyOf(bytes, prefix.length), prefix);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** Bytes that occur in texts of any Chinese or Western encoding: no control characters but white space. */
    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
