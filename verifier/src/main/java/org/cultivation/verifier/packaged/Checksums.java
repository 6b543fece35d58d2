package org.cultivation.verifier.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.tree.TreeHasher;
import org.jspecify.annotations.Nullable;

/**
 * {@code SHA256SUMS}: a line for each file but the entries, which the tree covers, as {@code sha256sum -c} reads it. It
 * is made again from what is read and compared by its own checksum; only when it differs is the package read once more,
 * to name the files.
 */
final class Checksums {

    private final MessageDigest expected = TreeHasher.sha256();

    /** A file of the package was read. */
    void file(String name, byte[] sha256) {
        expected.update(line(name, HexFormat.of().formatHex(sha256)));
    }

    private static byte[] line(String name, String sha256) {
        return (sha256 + "  " + name + "\n").getBytes(UTF_8);
    }

    /** True when {@code SHA256SUMS} is as it must be. */
    boolean match(byte[] sha256OfThem) {
        return MessageDigest.isEqual(expected.digest(), sha256OfThem);
    }

    /** Names the files of a package that are not as its {@code SHA256SUMS} says. */
    static void compare(Path file, java.util.function.Consumer<Finding> findings) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        Map<String, String> said = Map.of();
        try (StrictZip zip = new StrictZip(file, ignored -> {})) {
            for (StrictZip.Member member = zip.next(); member != null; member = zip.next()) {
                if (member.name().equals(Layout.CHECKSUMS)) {
                    said = read(zip.readAll());
                } else if (isListed(member.name())) {
                    found.put(member.name(), HexFormat.of().formatHex(digest(zip)));
                }
            }
        } catch (StrictZip.Broken told) {
            // Said already, by the first reading; what was read until there can be compared.
            said = said.isEmpty() ? found : said;
        }
        int before = 0;
        Set<String> names = new HashSet<>(said.keySet());
        for (Map.Entry<String, String> line : said.entrySet()) {
            String sha256 = found.get(line.getKey());
            if (sha256 == null) {
                findings.accept(Finding.in(line.getKey(), What.MISSING_FILE, "it is listed and not there"));
                before++;
            } else if (!sha256.equals(line.getValue())) {
                findings.accept(Finding.in(line.getKey(), What.CHANGED_FILE, "its checksum is " + sha256));
                before++;
            }
        }
        for (String name : found.keySet()) {
            if (!names.contains(name)) {
                findings.accept(Finding.in(name, What.UNEXPECTED_FILE, "it is not listed in " + Layout.CHECKSUMS));
                before++;
            }
        }
        if (before == 0) {
            findings.accept(Finding.in(Layout.CHECKSUMS, What.CHANGED_FILE, "it is not written as it must be"));
        }
    }

    /** Entries are covered by the tree, the note at the end by its signature. */
    static boolean isListed(String name) {
        return !name.startsWith("entries/") && !name.equals(Layout.CHECKSUMS) && !name.equals(Layout.NOTE);
    }

    static byte[] digest(StrictZip zip) throws IOException {
        MessageDigest sha256 = TreeHasher.sha256();
        byte[] buffer = new byte[1 << 16];
        for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            sha256.update(buffer, 0, count);
        }
        return sha256.digest();
    }

    private static Map<String, String> read(byte[] sums) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String line : new String(sums, UTF_8).split("\n", -1)) {
            @Nullable String name = line.length() > 66 ? line.substring(66) : null;
            if (name != null) {
                said.put(name, line.substring(0, 64));
            }
        }
        return said;
    }
}
