package org.cultivation.application.bulletins;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.cultivation.projections.entries.HeldStrand;

/**
 * A bulletin that was issued, as its fact says.
 *
 * @param day the last day of the period
 * @param docxSha256 of the Chinese file, as {@code pdfSha256}; lower case
 * @param standing false when it was withdrawn
 * @param fact position of the fact that issued it
 */
public record IssuedBulletin(
        String period,
        LocalDate day,
        long position,
        String checksum,
        int form,
        String docxSha256,
        String pdfSha256,
        LocalDate issuedOn,
        boolean standing,
        long fact) {

    static IssuedBulletin of(HeldStrand strand) {
        Map<String, String> values = strand.values();
        return new IssuedBulletin(
                strand.key(),
                LocalDate.parse(values.getOrDefault("day", "")),
                Long.parseLong(values.getOrDefault("position", "0")),
                lower(values, "checksum"),
                Integer.parseInt(values.getOrDefault("form", "1")),
                lower(values, "docx-hash"),
                lower(values, "pdf-hash"),
                strand.since(),
                strand.holds(),
                strand.positions().isEmpty() ? -1 : strand.positions().getLast());
    }

    private static String lower(Map<String, String> values, String name) {
        return values.getOrDefault(name, "").toLowerCase(Locale.ROOT);
    }
}
