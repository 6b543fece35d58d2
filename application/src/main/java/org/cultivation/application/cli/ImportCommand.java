package org.cultivation.application.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cultivation.application.CultivationRegistry;
import org.cultivation.application.accounts.Account;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.configuration.FirstStart;
import org.cultivation.application.imports.DryRun;
import org.cultivation.application.imports.FactList;
import org.cultivation.application.imports.ImportJob;
import org.cultivation.application.imports.ImportOptions;
import org.cultivation.application.imports.Imports;
import org.cultivation.application.imports.RowChoice;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.infra.ledger.LedgerInUse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Take in a list of firms, or of facts of one kind (--register), from an xlsx file, in the name of an account.",
            "Exit code 0 when every chosen row is in, 1 when rows have errors or were refused, 3 when a server has the directory."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Parameters(paramLabel = "FILE", description = "the list")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--as", required = true, paramLabel = "ACCOUNT", description = "the official who takes it in")
    @SuppressWarnings("NullAway.Init")
    private String account;

    @Option(names = "--basis", required = true, description = "document the facts rest on where a row is silent")
    @SuppressWarnings("NullAway.Init")
    private String basis;

    @Option(names = "--effective-on", description = "effective date where a row is silent (default: today)")
    private @Nullable LocalDate effectiveOn;

    @Option(names = "--register", description = "take in facts of this register, such as brand or enterprise")
    private @Nullable String register;

    @Option(
            names = "--kind",
            description = {
                "with --register: the kind of fact (default: the one that opens entries, or else the first)",
                "otherwise: kind of new firms where a row is silent (default: OTHER_SERVICE)"
            })
    private @Nullable String kind;

    @Option(names = "--move", description = "with --register: the move of that kind (default: its first)")
    private @Nullable String move;

    @Option(names = "--dry-run", description = "only check, write nothing")
    private boolean dryRun;

    @Option(names = "--rows", defaultValue = "GOOD", description = "GOOD, WARNED (no errors) or ALL")
    @SuppressWarnings("NullAway.Init")
    private RowChoice rows;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireMeaning();
        if (!Files.isReadable(file)) {
            spec.commandLine().getErr().println("import: cannot read " + file);
            return RegistryCommand.UNAVAILABLE;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(CultivationRegistry.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--registry.data=" + data.directory, "--registry.start=false")) {
            context.getBean(FirstStart.class).adoptPack();
            return take(context);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof LedgerInUse) {
                    spec.commandLine().getErr().println("import: " + cause.getMessage());
                    return RegistryCommand.UNAVAILABLE;
                }
            }
            throw failure;
        }
    }

    private int take(ConfigurableApplicationContext context) throws IOException, InterruptedException {
        Account clerk = context.getBean(Accounts.class)
                .find(account)
                .filter(Account::enabled)
                .orElseThrow(() -> new Refusal("account.unknown", account));
        Imports imports = context.getBean(Imports.class);
        LocalDate on = effectiveOn == null ? LocalDate.now(context.getBean(Clock.class)) : effectiveOn;
        ImportJob job;
        try (InputStream in = Files.newInputStream(file)) {
            job = imports.upload(file.getFileName().toString(), in, options(on), clerk.actor());
        }
        DryRun found = job.dryRun();
        print("import " + job.id() + ": " + found.rows() + " rows, " + found.good() + " good, " + found.warned()
                + " with warnings, " + found.bad() + " with errors, " + found.blank() + " blank; "
                + found.registrations() + (register == null ? " new firms, " : " entries opened, ")
                + found.supplements() + (register == null ? " supplemented, " : " facts recorded, ")
                + found.unchanged() + " unchanged");
        found.problems().forEach(row -> print("row " + row.row() + ": " + row.problems()));
        if (dryRun) {
            return found.problems().isEmpty() ? 0 : RegistryCommand.FAILED;
        }
        imports.write(job.id(), rows, clerk.actor());
        imports.await(job.id());
        ImportJob written = imports.find(job.id(), clerk.actor()).orElseThrow();
        written.results().stream()
                .filter(row -> row.refusal() != null)
                .forEach(row -> print("row " + row.row() + ": refused " + row.refusal() + row.arguments()));
        print(written.state().name().toLowerCase(Locale.ROOT) + ", batch fact at #" + written.position());
        return written.state() == ImportJob.State.WRITTEN && found.problems().isEmpty() ? 0 : RegistryCommand.FAILED;
    }

    /** Names that mean nothing are wrong usage, said before anything is opened. */
    private void requireMeaning() {
        try {
            options(LocalDate.EPOCH);
        } catch (Refusal | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "import: " + e.getMessage(), e);
        }
        if (register == null && move != null) {
            throw new ParameterException(spec.commandLine(), "import: --move needs --register");
        }
    }

    private ImportOptions options(LocalDate on) {
        return register == null
                ? new ImportOptions(
                        on,
                        basis,
                        kind == null
                                ? EnterpriseKind.OTHER_SERVICE
                                : EnterpriseKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                : new ImportOptions(on, basis, FactList.of(register, kind, move));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
