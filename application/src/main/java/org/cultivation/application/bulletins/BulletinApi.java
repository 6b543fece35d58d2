package org.cultivation.application.bulletins;

import java.net.URI;
import java.util.List;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.commands.Recorded;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.documents.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inspection bulletins: what one says and its checksums, its files, and the record of those issued. */
@RestController
@RequestMapping("/api/bulletins")
class BulletinApi {

    private final Bulletins bulletins;
    private final Acts acts;

    BulletinApi(Bulletins bulletins, Acts acts) {
        this.bulletins = bulletins;
        this.acts = acts;
    }

    /**
     * @param bulletin null when no period was asked for
     * @param issued of the period, or all
     */
    record Answer(@Nullable Made bulletin, List<IssuedBulletin> issued) {}

    /** What a bulletin says, and the checksums that its Chinese files have. */
    record Made(String period, long position, String checksum, String docxSha256, String pdfSha256, Report report) {}

    /** @param basis the document that orders the issue */
    record IssueBody(
            String period,
            @Nullable Long position,
            @Nullable String basis) {}

    record IssuedAt(long position, long bulletinPosition) {}

    /** One bulletin with its contents, or without a period the list of those issued. */
    @GetMapping
    Answer bulletins(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable Long position) {
        List<IssuedBulletin> issued = bulletins.issued();
        if (period == null) {
            return new Answer(null, issued);
        }
        Bulletin bulletin = bulletins.of(Period.of(period), position, false);
        return new Answer(
                new Made(
                        period,
                        bulletin.position(),
                        bulletin.checksum(),
                        Bulletin.sha256(bulletin.docx()),
                        Bulletin.sha256(bulletin.pdf()),
                        bulletin.report()),
                issued.stream().filter(one -> one.period().equals(period)).toList());
    }

    /** A file, as of a position or of now; {@code english} for another language than the issued one. */
    @GetMapping("/{period}.{format:docx|pdf}")
    ResponseEntity<byte[]> file(
            @PathVariable String period,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(defaultValue = "false") boolean english) {
        Bulletin bulletin = bulletins.of(Period.of(period), position, english);
        return BulletinFile.answer(bulletin, bulletins.file(bulletin, format.equals("pdf"), english), format);
    }

    /** Issues a bulletin; for reviewers of the city. */
    @PostMapping
    ResponseEntity<IssuedAt> issue(@RequestBody IssueBody body) {
        Refusal.when(body.period() == null, "text.missing", "period");
        Bulletin bulletin = bulletins.of(Period.of(body.period()), body.position(), false);
        String basis = body.basis();
        Recorded recorded = bulletins.issue(bulletin, acts.of(null, new Basis(basis == null ? "" : basis, null)));
        return ResponseEntity.created(
                        URI.create("/api/bulletins?period=" + body.period() + "&position=" + bulletin.position()))
                .header("X-Ledger-Position", String.valueOf(recorded.position()))
                .body(new IssuedAt(recorded.position(), bulletin.position()));
    }
}
