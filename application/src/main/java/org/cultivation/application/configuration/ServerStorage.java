package org.cultivation.application.configuration;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.cultivation.infra.accounts.MongoAccounts;
import org.cultivation.infra.claims.MongoClaims;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.evidence.GridEvidence;
import org.cultivation.infra.ledger.mongo.MongoLedger;
import org.cultivation.infra.reads.MongoReads;
import org.cultivation.infra.vault.MongoVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Ledger, accounts and evidence in the MongoDB database that {@code spring.mongodb.uri} names, for any number of nodes.
 * The directory holds only what this node can make again.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(ServerStorage.URI)
@Import(MongoAutoConfiguration.class)
public class ServerStorage {

    /** The property that names the database, and with it turns server mode on. */
    public static final String URI = "spring.mongodb.uri";

    private static final Logger LOG = LoggerFactory.getLogger(ServerStorage.class);

    /** The driver's own defaults wait 30 s for a server and for ever for an answer; what the URI says goes before these. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static MongoClientSettingsBuilderCustomizer shortWaits() {
        return settings -> settings.applicationName("cultivation-registry")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase registryDatabase(MongoClient client, @Value("${" + URI + "}") String uri) {
        return client.getDatabase(Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), "registry"));
    }

    @Bean(destroyMethod = "close")
    MongoLedger ledger(MongoDatabase database, Clock clock) {
        MongoLedger ledger = MongoLedger.open(database, clock);
        LOG.info(
                "ledger in database {}: {}",
                database.getName(),
                ledger.deployment().describe());
        return ledger;
    }

    @Bean(destroyMethod = "close")
    MongoClaims claims(MongoDatabase database) {
        return new MongoClaims(database);
    }

    @Bean
    MongoAccounts accountStore(MongoDatabase database) {
        return new MongoAccounts(database);
    }

    @Bean
    MongoVault vaultStore(MongoDatabase database) {
        return new MongoVault(database);
    }

    @Bean
    MongoReads readStore(MongoDatabase database) {
        return new MongoReads(database);
    }

    @Bean
    GridEvidence evidenceFiles(MongoDatabase database, RegistryDirectory directory) {
        return new GridEvidence(database, new EvidenceFiles(directory.path().resolve("evidence")));
    }
}
