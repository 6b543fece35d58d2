package org.cultivation.infra.ledger.axon;

import java.nio.file.Path;
import java.time.InstantSource;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.junit.jupiter.api.io.TempDir;

class LedgerEventStorageEngineTest extends LedgerEventStorageEngineSuite {

    @TempDir
    Path directory;

    @Override
    Ledger open() {
        return SqliteLedger.open(directory, InstantSource.system());
    }
}
