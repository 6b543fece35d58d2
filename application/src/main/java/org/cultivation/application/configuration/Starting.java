package org.cultivation.application.configuration;

import org.cultivation.application.contacts.VaultFollowing;
import org.cultivation.application.demo.DemoFilling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What a start does before it says that the registry is ready. */
@Component
@ConditionalOnProperty(name = "registry.start", havingValue = "true", matchIfMissing = true)
final class Starting implements ApplicationRunner {

    private final VaultFollowing vault;
    private final FirstStart firstStart;
    private final DemoFilling demo;
    private final ApplicationContext context;
    private final boolean wantsDemo;

    Starting(
            VaultFollowing vault,
            FirstStart firstStart,
            DemoFilling demo,
            ApplicationContext context,
            @Value("${registry.demo:false}") boolean wantsDemo) {
        this.vault = vault;
        this.firstStart = firstStart;
        this.demo = demo;
        this.context = context;
        this.wantsDemo = wantsDemo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        vault.settle();
        if (wantsDemo) {
            demo.fill();
        } else {
            firstStart.begin();
        }
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println("Cultivation registry is ready at http://localhost:"
                    + web.getWebServer().getPort() + "/");
        }
    }
}
