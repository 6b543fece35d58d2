package org.cultivation.application.transparency;

import java.time.Clock;
import java.util.List;
import org.cultivation.application.configuration.RegistryDirectory;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.KeptCheckpoints;
import org.cultivation.infra.checkpoints.LogKeys;
import org.cultivation.infra.tlog.MerkleTree;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the log together: keys, kept checkpoints, the signer over the tree. */
@Configuration(proxyBeanMethods = false)
class TransparencyConfiguration {

    @Bean
    LogKeys logKeys(RegistryDirectory directory, Clock clock, @Value("${registry.log.origin:}") String origin) {
        return LogKeys.open(directory.path(), clock, origin);
    }

    @Bean
    CheckpointSigner checkpointSigner(RegistryDirectory directory, MerkleTree tree, LogKeys keys) {
        return new CheckpointSigner(tree, keys, new KeptCheckpoints(directory.path()));
    }

    @Bean
    LogSettings logSettings(
            @Value("${registry.log.witnesses:}") List<String> witnesses,
            @Value("${registry.log.send-to:}") List<String> sendTo) {
        return LogSettings.of(witnesses, sendTo);
    }
}
