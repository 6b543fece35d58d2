package org.cultivation.application.time;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the one clock; tests replace it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    StoryClock clock() {
        return new StoryClock();
    }
}
