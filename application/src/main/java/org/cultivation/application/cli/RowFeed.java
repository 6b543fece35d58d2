package org.cultivation.application.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.Lines;
import org.cultivation.verifier.log.LogCheck;
import org.cultivation.verifier.log.What;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Carries stored rows to a check of the log, many at a time, and looks at what stands beside the entry in each. */
final class RowFeed {

    private final LogCheck log;
    private final List<Finding> found;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int[] from = new int[Lines.MOST];
    private final int[] to = new int[Lines.MOST];
    private int count;

    RowFeed(LogCheck log, List<Finding> found) {
        this.log = log;
        this.found = found;
    }

    void add(Entry row) throws IOException {
        columns(row);
        from[count] = bytes.size();
        bytes.writeBytes(row.json());
        to[count++] = bytes.size();
        if (count == Lines.MOST) {
            flush();
        }
    }

    /** Hands on what is left. */
    void flush() throws IOException {
        if (count > 0) {
            log.add(new Lines(bytes.toByteArray(), from.clone(), to.clone(), count, List.of()));
            bytes.reset();
            count = 0;
        }
    }

    /** The columns are what the registry finds facts by; an entry that cannot be read is told of elsewhere. */
    private void columns(Entry row) {
        String differs = null;
        try {
            differs = differing(row, Envelope.parse(row.json()));
        } catch (IllegalArgumentException | JacksonException toldElsewhere) {
            return;
        }
        if (differs != null) {
            found.add(Finding.at(row.position(), What.COLUMNS, "its column " + differs + " says otherwise"));
        }
    }

    private static @Nullable String differing(Entry row, Entry entry) {
        if (row.position() != entry.position()) {
            return "position";
        }
        if (!row.stream().equals(entry.stream())) {
            return "stream";
        }
        if (row.sequence() != entry.sequence()) {
            return "sequence";
        }
        if (!row.type().equals(entry.type())) {
            return "type";
        }
        if (!row.recordedAt().equals(entry.recordedAt())) {
            return "recorded_at";
        }
        return row.id().equals(entry.id()) ? null : "id";
    }
}
