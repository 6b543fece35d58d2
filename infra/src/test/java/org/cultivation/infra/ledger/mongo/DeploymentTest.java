package org.cultivation.infra.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What the server at hand can do is found out and named. */
class DeploymentTest {

    @Test
    void the_server_in_process_refuses_taken_places_and_tells_no_changes() {
        Deployment found = print(TestDatabase.inProcess());
        assertThat(found.kind()).isEqualTo("standalone");
        assertThat(found.refusesTaken()).isTrue();
        assertThat(found.tellsChanges()).isFalse();
        assertThat(found.describe()).contains("by index", "every 10 ms");
    }

    @Test
    void the_server_that_the_environment_names_is_described() {
        if (System.getenv(TestDatabase.VARIABLE) == null) {
            System.out.println("capabilities: MONGODB_URI names no server; only the one in process is tested");
            return;
        }
        assertThat(print(TestDatabase.named()).version()).isNotBlank();
    }

    private static Deployment print(TestDatabase database) {
        try (database;
                MongoLedger ledger = database.node(InstantSource.system())) {
            System.out.println("capabilities: " + ledger.deployment().describe());
            return ledger.deployment();
        }
    }
}
