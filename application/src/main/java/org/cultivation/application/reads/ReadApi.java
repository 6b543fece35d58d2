package org.cultivation.application.reads;

import java.util.List;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.reads.Read;
import org.cultivation.infra.reads.ReadLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of reads for auditors' programs, the latest first. */
@RestController
class ReadApi {

    private final ReadLog log;

    ReadApi(ReadLog log) {
        this.log = log;
    }

    /**
     * @param count how long the log is
     * @param head SHA-256 of its last entry
     */
    record Reads(long count, String head, List<Read> reads) {}

    @GetMapping("/api/reads")
    Reads reads(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "100") int size) {
        Refusal.when(size < 1 || size > 10_000, "filter.malformed", "size", size);
        Disclosure.attempt("feed");
        List<Read> found = log.latest(new ReadQuery(account, what, from, to).fits(), size);
        Disclosure.rows(found.size());
        ReadLog.End end = log.end();
        return new Reads(end.count(), end.head(), found);
    }
}
