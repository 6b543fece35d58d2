package org.cultivation.application.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The one evidence file of the sample: the licence that shows the code which fails its check. */
final class DemoEvidence {

    private DemoEvidence() {}

    static byte[] licence() {
        try (InputStream file = DemoEvidence.class.getResourceAsStream("/demo/licence.txt")) {
            return Objects.requireNonNull(file, "demo/licence.txt").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a fact names it. */
    static String licenceChecksum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(licence()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
