package org.cultivation.application.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cultivation.application.evidence.Filing;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The basis of a fact as a form gives it: the document's title, and the file, which is kept and named by its checksum. */
@Component
public class Evidence {

    private static final String REFUSED = "evidenceTooLarge";

    private final Filing filing;

    Evidence(Filing filing) {
        this.filing = filing;
    }

    /**
     * Keeps a chosen file and puts its checksum into the form, so that it need not be chosen again when the form is shown
     * again. One that is too large is refused by {@link #basis}.
     */
    void take(Typed form, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return;
        }
        try (InputStream in = file.getInputStream()) {
            form.with("evidence", filing.keep(in));
            form.with("evidenceName", file.getOriginalFilename());
        } catch (Refusal tooLarge) {
            form.with(REFUSED, tooLarge.arguments().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read", e);
        }
    }

    /** @throws Refusal when the document is missing or the file was not taken */
    public static Basis basis(Typed form) {
        String limit = form.value(REFUSED);
        Refusal.when(!limit.isEmpty(), "evidence.too-large", limit);
        return new Basis(form.value("basisDocument"), form.optional("evidence"));
    }
}
