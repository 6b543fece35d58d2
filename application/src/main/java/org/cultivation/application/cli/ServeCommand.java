package org.cultivation.application.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cultivation.application.CultivationRegistry;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.cultivation.infra.ledger.LedgerInUse;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.reads.ReadsUnavailable;
import org.cultivation.infra.vault.VaultUnavailable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serve the registry (default). Spring properties such as --server.port=8081 are passed on.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(names = "--demo", description = "fill a new registry with an invented sample and print its accounts")
    private boolean demo;

    @Parameters(hidden = true)
    private List<String> properties = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (String property : properties) {
            if (!property.matches("--[a-z][a-zA-Z0-9.\\-\\[\\]]*\\.[a-zA-Z0-9.\\-\\[\\]]+(=.*)?")
                    && !property.equals("--debug")) {
                spec.commandLine().getErr().println("serve: unknown argument " + property);
                spec.commandLine().usage(spec.commandLine().getErr());
                return 2;
            }
        }
        List<String> args = new ArrayList<>(properties);
        args.add("--registry.data=" + data.directory);
        args.add("--registry.demo=" + demo);
        try {
            SpringApplication.run(CultivationRegistry.class, args.toArray(String[]::new));
            return RegistryCommand.STILL_SERVING;
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof LedgerInUse
                        || cause instanceof LedgerUnavailable
                        || cause instanceof LogUnavailable
                        || cause instanceof VaultUnavailable
                        || cause instanceof ReadsUnavailable
                        || cause instanceof PortInUseException) {
                    spec.commandLine().getErr().println("serve: " + cause.getMessage());
                    return RegistryCommand.UNAVAILABLE;
                }
            }
            throw failure;
        }
    }
}
