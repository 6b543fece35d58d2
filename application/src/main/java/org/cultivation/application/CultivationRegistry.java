package org.cultivation.application;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the runnable jar. */
@SpringBootApplication
public class CultivationRegistry {

    public static void main(String[] args) {
        SpringApplication.run(CultivationRegistry.class, args);
    }
}
