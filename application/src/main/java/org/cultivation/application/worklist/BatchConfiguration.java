package org.cultivation.application.worklist;

import com.mongodb.client.MongoDatabase;
import org.cultivation.application.configuration.ServerStorage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the results of batches are kept: where the registry is. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    @Bean
    @ConditionalOnProperty(name = ServerStorage.URI, matchIfMissing = true, havingValue = "never")
    BatchRuns batchRunsHere() {
        return new BatchRunsHere();
    }

    @Bean
    @ConditionalOnProperty(ServerStorage.URI)
    BatchRuns batchRunsOfAllNodes(MongoDatabase database) {
        return new BatchRunsOfAllNodes(database);
    }
}
