package org.cultivation.application.bulletins;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cultivation.infra.documents.Docx;
import org.cultivation.infra.documents.Pdf;
import org.cultivation.infra.documents.Report;

/**
 * A bulletin: the period and the position name it, everything else follows.
 *
 * @param checksum root of the Merkle tree over all facts up to and with the position, in hexadecimal
 */
public record Bulletin(Period period, long position, String checksum, Report report) {

    public byte[] docx() {
        return Docx.of(report);
    }

    public byte[] pdf() {
        return Pdf.of(report);
    }

    /** SHA-256 in lower-case hexadecimal. */
    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
