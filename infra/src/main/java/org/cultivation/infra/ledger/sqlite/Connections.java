package org.cultivation.infra.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/** How the ledger's file is opened. */
final class Connections {

    private static final int BUSY_MILLIS = 10_000;

    private static final String CHECKPOINT_PAGES = "8192";
    private static final String KEPT_LOG_BYTES = "67108864";

    private Connections() {}

    /**
     * For the one writer: a commit returns only after the log of it is on the disk. The log is folded into the file
     * after 32 MiB, so that a page which many commits touch is written there once.
     */
    static Connection writer(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-65_536);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, CHECKPOINT_PAGES);
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, KEPT_LOG_BYTES);
        return open(file, config);
    }

    /** For readers: the file is not even opened for writing. */
    static Connection reader(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-8_192);
        return open(file, config);
    }

    private static Connection open(Path file, SQLiteConfig config) throws SQLException {
        if (file.toString().contains("?")) {
            config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        }
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }
}
