package org.cultivation.application.pages;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.cultivation.application.configuration.ServerStorage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where it is remembered which forms were handed in: where the registry is. */
@Configuration(proxyBeanMethods = false)
class OnceConfiguration {

    /** Longer than a form takes while the database changes its primary. */
    private static final Duration LONGEST_FORM = Duration.ofSeconds(30);

    @Bean
    @ConditionalOnProperty(name = ServerStorage.URI, matchIfMissing = true, havingValue = "never")
    Once onceHere() {
        return new OnceHere();
    }

    @Bean
    @ConditionalOnProperty(ServerStorage.URI)
    Once onceAmongNodes(MongoDatabase database) {
        return new OnceAmongNodes(database, LONGEST_FORM);
    }
}
