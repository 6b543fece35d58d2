package org.cultivation.application.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.configuration.FirstStart;
import org.cultivation.application.configuration.RegistryDirectory;
import org.cultivation.application.configuration.SampleMark;
import org.cultivation.application.time.StoryClock;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.views.Registry;
import org.springframework.stereotype.Component;

/** Fills an empty registry with the sample, through the same commands and aggregates as everybody else. */
@Component
public class DemoFilling {

    private final Ledger ledger;
    private final Registry registry;
    private final Commands commands;
    private final Accounts accounts;
    private final StoryClock clock;
    private final FirstStart firstStart;
    private final SampleMark mark;

    DemoFilling(
            Ledger ledger,
            Registry registry,
            Commands commands,
            Accounts accounts,
            StoryClock clock,
            FirstStart firstStart,
            RegistryDirectory directory) {
        this.ledger = ledger;
        this.registry = registry;
        this.commands = commands;
        this.accounts = accounts;
        this.clock = clock;
        this.firstStart = firstStart;
        this.mark = new SampleMark(directory.path());
    }

    /**
     * Fills the registry when it is empty, and prints the sample's accounts.
     *
     * @throws LedgerUnavailable when it holds facts that are not the sample's
     */
    public void fill() {
        try {
            if (!mark.isFinished()) {
                if (ledger.head() > 0) {
                    throw new LedgerUnavailable(
                            "--demo fills a new registry only; this directory holds " + ledger.head()
                                    + " facts of another: serve it without --demo, or name a new directory with --data",
                            null);
                }
                mark.begin();
                tell();
                mark.finish(makeAccounts());
            }
            mark.accounts().forEach(System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell() {
        LocalDate today = LocalDate.now(clock);
        try {
            clock.hold(today.minusDays(745)
                    .atTime(LocalTime.of(9, 0))
                    .atZone(DemoFirm.ZONE)
                    .toInstant());
            firstStart.adoptPack();
            long last = 0;
            for (DemoAct act : DemoStory.tell(today, firstStart.pack().rules())) {
                clock.hold(act.recordedAt());
                last = commands.record(act.command()).position();
            }
            registry.await(last, Duration.ofMinutes(1));
        } finally {
            clock.hold(null);
        }
        // The pack's facts of the two years since the story began.
        firstStart.adoptPack();
    }

    /** The passwords are new in every sample registry; the file lets a later start print them again. */
    private List<String> makeAccounts() {
        List<String> lines = new ArrayList<>();
        for (DemoAccount account : DemoAccount.all()) {
            String password = accounts.inventPassword();
            if (accounts.find(account.name()).isPresent()) {
                accounts.changePassword(account.name(), password);
            } else {
                accounts.add(account.name(), account.name(), account.role(), account.scope(), password);
            }
            lines.add("account " + account.name() + " " + password + " "
                    + account.role().name().toLowerCase(Locale.ROOT) + " " + account.scope());
        }
        return lines;
    }
}
