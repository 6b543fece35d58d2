package org.cultivation.application.imports;

import java.time.Clock;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.configuration.RegistryDirectory;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.views.Registry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts imports on the registry's commands, views and directory. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    ImportTexts importTexts() {
        return new ImportTexts();
    }

    @Bean
    Imports imports(
            Registry registry,
            Ledger ledger,
            Commands commands,
            RegistryDirectory directory,
            ImportTexts texts,
            FactLists facts,
            Clock clock) {
        Sender sender = new Sender() {
            @Override
            public long record(Object command) {
                return commands.record(command).position();
            }

            @Override
            public long send(Object command) {
                return commands.send(command).position();
            }
        };
        return new Imports(registry, ledger, sender, directory.path().resolve("imports"), texts, facts, clock);
    }
}
