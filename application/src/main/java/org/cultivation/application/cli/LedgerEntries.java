package org.cultivation.application.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cultivation.infra.evidence.Evidence;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.verifier.numbers.EntrySource;

/** The entries of a ledger for recounting; a place is a position. */
final class LedgerEntries implements EntrySource {

    private final LedgerReader ledger;
    private final Evidence evidence;
    private final Runnable close;

    LedgerEntries(LedgerReader ledger, Evidence evidence, Runnable close) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.close = close;
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        try (LedgerStream entries = ledger.read(0, Long.MAX_VALUE)) {
            boolean wanted = true;
            while (wanted && entries.hasNext()) {
                Entry entry = entries.next();
                wanted = visitor.next(entry.json(), entry.position());
            }
        }
    }

    @Override
    public byte[] again(long place, int length) {
        try (LedgerStream one = ledger.read(place, place + 1)) {
            return one.next().json();
        }
    }

    @Override
    public Optional<byte[]> evidence(String checksum) throws IOException {
        Optional<Path> file = evidence.find(checksum);
        return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(file.get()));
    }

    @Override
    public void close() {
        close.run();
    }
}
