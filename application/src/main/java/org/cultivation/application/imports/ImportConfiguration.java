package org.cultivation.application.imports;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.configuration.RegistryDirectory;
import org.cultivation.application.configuration.ServerStorage;
import org.cultivation.infra.claims.Claims;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.views.Registry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts imports on the registry's commands, views and directory. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    private static final String IN_DIRECTORY = "imports";

    @Bean
    ImportTexts importTexts() {
        return new ImportTexts();
    }

    @Bean
    @ConditionalOnProperty(name = ServerStorage.URI, matchIfMissing = true, havingValue = "never")
    ImportStore importFiles(RegistryDirectory directory) {
        return new ImportFiles(directory.path().resolve(IN_DIRECTORY));
    }

    @Bean
    @ConditionalOnProperty(ServerStorage.URI)
    ImportStore importsOfAllNodes(MongoDatabase database, RegistryDirectory directory) {
        return new MongoImports(database, new ImportFiles(directory.path().resolve(IN_DIRECTORY)));
    }

    @Bean(destroyMethod = "close")
    Imports imports(
            Registry registry,
            Ledger ledger,
            Commands commands,
            ImportStore store,
            Claims claims,
            ImportTexts texts,
            FactLists facts,
            Clock clock) {
        Sender sender = ledger.isShared() ? new MarkingSender(commands) : new PlainSender(commands);
        return new Imports(registry, ledger, sender, store, claims, texts, facts, clock);
    }

    private record PlainSender(Commands commands) implements Sender {
        @Override
        public long record(Object command) {
            return commands.record(command).position();
        }

        @Override
        public long send(Object command) {
            return commands.send(command).position();
        }
    }
}
