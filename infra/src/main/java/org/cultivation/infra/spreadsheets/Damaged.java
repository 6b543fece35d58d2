package org.cultivation.infra.spreadsheets;

import org.cultivation.domain.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is broken in a way that only a technician could name. */
final class Damaged {

    private static final Logger LOG = LoggerFactory.getLogger(Damaged.class);

    private Damaged() {}

    /** The refusal for the person, the cause for the log. */
    static Refusal because(Exception cause) {
        LOG.info("A spreadsheet file is damaged: {}", cause.toString());
        return new Refusal("import.file-damaged");
    }
}
