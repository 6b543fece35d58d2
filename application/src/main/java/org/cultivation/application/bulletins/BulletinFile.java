package org.cultivation.application.bulletins;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file of a bulletin as an answer: named after period and position, with what it rests on in the headers. */
final class BulletinFile {

    private BulletinFile() {}

    static ResponseEntity<byte[]> answer(Bulletin bulletin, byte[] file, String format) {
        String name = "bulletin-" + bulletin.period().text() + "-" + bulletin.position() + "." + format;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        format.equals("pdf")
                                ? "application/pdf"
                                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .header("X-Ledger-Position", String.valueOf(bulletin.position()))
                .header("X-Ledger-Checksum", bulletin.checksum())
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }
}
