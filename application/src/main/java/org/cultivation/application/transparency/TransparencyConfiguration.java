package org.cultivation.application.transparency;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cultivation.application.configuration.RegistryDirectory;
import org.cultivation.application.configuration.ServerStorage;
import org.cultivation.infra.checkpoints.CheckpointFiles;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.KeySeal;
import org.cultivation.infra.checkpoints.LogKeys;
import org.cultivation.infra.checkpoints.MongoCheckpoints;
import org.cultivation.infra.checkpoints.MongoPublished;
import org.cultivation.infra.claims.Claims;
import org.cultivation.infra.tlog.MerkleTree;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the log together: keys, kept checkpoints, the signer over the tree. */
@Configuration(proxyBeanMethods = false)
class TransparencyConfiguration {

    /** Of one process: everything in its directory. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = ServerStorage.URI, matchIfMissing = true, havingValue = "never")
    static class Alone {

        @Bean
        LogKeys logKeys(RegistryDirectory directory, Clock clock, @Value("${registry.log.origin:}") String origin) {
            return LogKeys.open(directory.path(), clock, origin);
        }

        @Bean
        CheckpointSigner checkpointSigner(RegistryDirectory directory, MerkleTree tree, LogKeys keys) {
            return new CheckpointSigner(tree, keys, new CheckpointFiles(directory.path()));
        }

        @Bean
        SentStore sentStore(RegistryDirectory directory, LogSettings settings) {
            return new SentFile(directory.path(), settings.sendTo());
        }
    }

    /** Of several nodes: everything in their database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(ServerStorage.URI)
    static class Shared {

        @Bean
        LogKeys logKeys(
                MongoDatabase database,
                RegistryDirectory directory,
                Clock clock,
                @Value("${registry.log.origin:}") String origin,
                @Value("${registry.log.seal-file:}") String seal) {
            KeySeal sealing = seal.isBlank() ? KeySeal.none() : KeySeal.of(Path.of(seal));
            return LogKeys.open(database, sealing, clock, origin, directory.path());
        }

        @Bean
        CheckpointSigner checkpointSigner(MongoDatabase database, MerkleTree tree, LogKeys keys, Claims claims) {
            return new CheckpointSigner(
                    tree, keys, new MongoCheckpoints(database), new MongoPublished(database), claims.on("log"));
        }

        @Bean
        SentStore sentStore(MongoDatabase database, LogSettings settings) {
            return new MongoSent(database, settings.sendTo());
        }
    }

    @Bean
    LogSettings logSettings(
            @Value("${registry.log.witnesses:}") List<String> witnesses,
            @Value("${registry.log.send-to:}") List<String> sendTo) {
        return LogSettings.of(witnesses, sendTo);
    }
}
