package org.cultivation.application;

import org.cultivation.application.cli.RegistryCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;

/** Entry point of the runnable jar: {@code serve} (default), {@code import}, {@code export}, {@code verify}, {@code user}. */
// A client of MongoDB is made in server mode only; see ServerStorage.
@SpringBootApplication(exclude = MongoAutoConfiguration.class)
public class CultivationRegistry {

    public static void main(String[] args) {
        // Axon must neither advertise nor ask its maker for updates: no outside host is contacted.
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
        int exit = RegistryCommand.run(args);
        if (exit != RegistryCommand.STILL_SERVING) {
            System.exit(exit);
        }
    }
}
