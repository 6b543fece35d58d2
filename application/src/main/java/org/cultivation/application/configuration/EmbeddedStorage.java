package org.cultivation.application.configuration;

import java.time.Clock;
import org.cultivation.infra.accounts.SqliteAccounts;
import org.cultivation.infra.claims.Claims;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.infra.reads.SqliteReads;
import org.cultivation.infra.vault.SqliteVault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything in one directory, for one process: the default. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = ServerStorage.URI, matchIfMissing = true, havingValue = "never")
class EmbeddedStorage {

    @Bean(destroyMethod = "close")
    SqliteLedger ledger(RegistryDirectory directory, Clock clock) {
        return SqliteLedger.open(directory.path(), clock);
    }

    @Bean(destroyMethod = "close")
    Claims claims() {
        return Claims.alone();
    }

    @Bean(destroyMethod = "close")
    SqliteAccounts accountStore(RegistryDirectory directory) {
        return new SqliteAccounts(directory.path().resolve("accounts.db"));
    }

    @Bean(destroyMethod = "close")
    SqliteVault vaultStore(RegistryDirectory directory) {
        return new SqliteVault(directory.path());
    }

    @Bean(destroyMethod = "close")
    SqliteReads readStore(RegistryDirectory directory) {
        return new SqliteReads(directory.path());
    }

    @Bean
    EvidenceFiles evidenceFiles(RegistryDirectory directory) {
        return new EvidenceFiles(directory.path().resolve("evidence"));
    }
}
