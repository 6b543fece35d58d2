package org.cultivation.application.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cultivation.domain.Basis;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The basis of a fact as a form gives it: the document's title, and the checksum of its file. The file itself stays
 * with the unit; only its SHA-256 is recorded.
 */
public final class Evidence {

    private Evidence() {}

    /** Puts the checksum of a chosen file into the form, so that it is kept when the form is shown again. */
    public static void take(Typed form, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return;
        }
        try (InputStream in = file.getInputStream();
                DigestInputStream hashed = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            hashed.skipNBytes(file.getSize());
            form.with(
                    "evidence",
                    HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
            form.with("evidenceName", file.getOriginalFilename());
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** @throws org.cultivation.domain.Refusal when the document is missing */
    public static Basis basis(Typed form) {
        return new Basis(form.value("basisDocument"), form.optional("evidence"));
    }
}
