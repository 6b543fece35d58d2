package org.cultivation.application.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.evidence.Evidence;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Keeps evidence files where the registry keeps them. */
@Component
public class Filing {

    /** A scanned document of some pages fits well. */
    static final int MOST_MEGABYTES = 20;

    private final Evidence files;

    Filing(Evidence files) {
        this.files = files;
    }

    /**
     * Keeps a file and answers its SHA-256.
     *
     * @throws Refusal {@code evidence.too-large}; nothing is kept then
     */
    public String keep(InputStream in) throws IOException {
        try {
            return files.store(in, MOST_MEGABYTES * 1024L * 1024L);
        } catch (Evidence.TooLarge e) {
            throw new Refusal("evidence.too-large", MOST_MEGABYTES);
        }
    }

    /** The file with this SHA-256; empty when none is kept here. Whoever calls it has looked at who reads. */
    public Optional<Path> find(String checksum) {
        return files.find(checksum);
    }

    /** True when the file is kept here and whoever is signed in may read it; for links on pages. */
    public boolean opens(String checksum) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && reader.getAuthorities().stream()
                        .anyMatch(role -> Readers.AUTHORITIES.contains(String.valueOf(role.getAuthority())))
                && find(checksum).isPresent();
    }
}
