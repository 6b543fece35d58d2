package org.cultivation.application.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.commands.CommandTarget;
import org.cultivation.domain.enterprise.Enterprise;
import org.cultivation.domain.imports.ImportBatch;
import org.cultivation.domain.plan.Plan;
import org.cultivation.domain.reference.ReferenceRegister;
import org.cultivation.domain.registers.RegisterEntry;
import org.cultivation.infra.accounts.AccountStore;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.RequestMark;
import org.cultivation.infra.ledger.axon.AggregateCache;
import org.cultivation.infra.ledger.axon.LedgerEventStore;
import org.cultivation.infra.reads.ReadLog;
import org.cultivation.infra.reads.ReadStore;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.tlog.TreeTail;
import org.cultivation.infra.vault.Vault;
import org.cultivation.infra.vault.VaultKey;
import org.cultivation.infra.vault.VaultStore;
import org.cultivation.infra.views.LiveRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the registry together over its storage, {@link EmbeddedStorage} or {@link ServerStorage}: aggregates, views, tree,
 * accounts. Views and tree are made from the ledger and are each node's own.
 */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    RegistryDirectory registryDirectory(
            @Value("${registry.data:data}") Path path, @Value("${registry.demo:false}") boolean wantsDemo) {
        Path directory = path.toAbsolutePath().normalize();
        try {
            OwnerOnly.registry(directory);
            // Before the ledger is opened: nothing may hold what an unfinished sample left behind.
            new SampleMark(directory).settle(wantsDemo);
            return new RegistryDirectory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + path, e);
        }
    }

    @Bean
    FactCodec factCodec() {
        return new FactCodec(Registers.catalogue());
    }

    @Bean(destroyMethod = "close")
    LiveRegistry liveRegistry(Ledger ledger, FactCodec codec, RegistryDirectory directory) {
        return LiveRegistry.start(ledger, codec, directory.path());
    }

    @Bean(destroyMethod = "close")
    MerkleTree merkleTree(RegistryDirectory directory) {
        return MerkleTree.open(directory.path().resolve("tree.db"));
    }

    @Bean(destroyMethod = "close")
    TreeTail treeTail(Ledger ledger, MerkleTree tree) {
        return TreeTail.start(ledger, tree);
    }

    @Bean(destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(Ledger ledger, FactCodec codec) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer.configureEventStore(c -> LedgerEventStore.on(ledger, codec));
        configurer.configureCorrelationDataProviders(c -> List.of(
                new MessageOriginProvider(), new SimpleCorrelationDataProvider(RequestMark.KEY, RequestMark.DIGEST)));
        configurer.configureAggregate(aggregate(Enterprise.class).configureCache(c -> AggregateCache.bounded()));
        configurer.configureAggregate(aggregate(RegisterEntry.class).configureCache(c -> AggregateCache.bounded()));
        configurer.configureAggregate(aggregate(Plan.class));
        configurer.configureAggregate(aggregate(ReferenceRegister.class));
        configurer.configureAggregate(aggregate(ImportBatch.class));
        return configurer.start();
    }

    private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type).configureCommandTargetResolver(c -> new CommandTarget());
    }

    @Bean
    CommandGateway commandGateway(org.axonframework.config.Configuration axon) {
        return axon.commandGateway();
    }

    @Bean
    Vault vault(VaultStore store, RegistryDirectory directory, Clock clock) {
        return Vault.open(store, VaultKey.open(directory.path()), clock);
    }

    @Bean
    ReadLog readLog(ReadStore store, Clock clock) {
        return new ReadLog(store, clock);
    }

    @Bean
    Accounts accounts(AccountStore store) {
        return new Accounts(store);
    }
}
