package org.cultivation.application.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cultivation.domain.Refusal;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files to which the {@code evidence} of a basis points: filed first, then named by their SHA-256. */
@RestController
class EvidenceApi {

    private final Filing filing;

    EvidenceApi(Filing filing) {
        this.filing = filing;
    }

    /** @param sha256 what a basis names as its {@code evidence} */
    record Filed(String sha256, long bytes) {}

    /** The file is a part named {@code file} of a form. */
    @PostMapping(path = "/api/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Filed> file(@RequestParam MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return filed(in);
        }
    }

    /** The file is the body. */
    @PostMapping("/api/evidence")
    ResponseEntity<Filed> fileBody(HttpServletRequest request) throws IOException {
        return filed(request.getInputStream());
    }

    private ResponseEntity<Filed> filed(InputStream in) throws IOException {
        String sha256 = filing.keep(in);
        Path kept = filing.find(sha256).orElseThrow();
        return ResponseEntity.created(URI.create("/api/evidence/" + sha256)).body(new Filed(sha256, Files.size(kept)));
    }

    /** The file, always as a download of no particular type: a browser must neither show nor run it. */
    @GetMapping({"/api/evidence/{sha256}", "/evidence/{sha256}"})
    ResponseEntity<Resource> open(@PathVariable String sha256) throws IOException {
        Path file = filing.find(sha256).orElseThrow(() -> new Refusal("evidence.unknown", sha256));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("evidence-" + sha256.substring(0, 12) + FileEnding.of(file))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(file));
    }
}
