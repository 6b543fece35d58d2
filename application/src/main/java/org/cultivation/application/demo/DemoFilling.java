package org.cultivation.application.demo;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.RowResult;
import org.cultivation.application.configuration.FirstStart;
import org.cultivation.application.configuration.RegistryDirectory;
import org.cultivation.application.configuration.SampleMark;
import org.cultivation.application.evidence.Filing;
import org.cultivation.application.pack.PlanPack;
import org.cultivation.application.time.StoryClock;
import org.cultivation.infra.claims.Claim;
import org.cultivation.infra.claims.Claims;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.views.Registry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills an empty registry with the sample, through the same commands and aggregates as everybody else. */
@Component
public class DemoFilling {

    private static final Duration VIEWS = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Registry registry;
    private final Commands commands;
    private final Accounts accounts;
    private final StoryClock clock;
    private final FirstStart firstStart;
    private final SampleMark mark;
    private final Filing filing;
    private final Claims claims;
    private final ObjectProvider<MongoDatabase> database;

    DemoFilling(
            Ledger ledger,
            Registry registry,
            Commands commands,
            Accounts accounts,
            StoryClock clock,
            FirstStart firstStart,
            RegistryDirectory directory,
            Filing filing,
            Claims claims,
            ObjectProvider<MongoDatabase> database) {
        this.claims = claims;
        this.database = database;
        this.ledger = ledger;
        this.registry = registry;
        this.commands = commands;
        this.accounts = accounts;
        this.clock = clock;
        this.firstStart = firstStart;
        this.mark = new SampleMark(directory.path());
        this.filing = filing;
    }

    /**
     * Fills the registry when it is empty, and prints the sample's accounts.
     *
     * @throws LedgerUnavailable when it holds facts that are not the sample's
     */
    public void fill() {
        if (ledger.isShared()) {
            fillShared();
            return;
        }
        try {
            if (!mark.isFinished()) {
                if (ledger.head() > 0) {
                    throw new LedgerUnavailable(
                            "--demo fills a new registry only; this directory holds " + ledger.head()
                                    + " facts of another: serve it without --demo, or name a new directory with --data",
                            null);
                }
                mark.begin();
                filing.keep(new ByteArrayInputStream(DemoEvidence.licence()));
                tell();
                mark.finish(makeAccounts());
            }
            mark.accounts().forEach(System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of several nodes that start at once one fills the database; the others wait for it and print the same accounts. */
    private void fillShared() {
        try (Claim claim = claims.on("sample")) {
            SharedSample sample = new SharedSample(database.getObject());
            Optional<List<String>> lines = sample.accounts();
            while (lines.isEmpty()) {
                if (claim.await(Duration.ofSeconds(1))) {
                    lines = sample.accounts().or(() -> Optional.of(filled(sample)));
                } else {
                    lines = sample.accounts();
                }
            }
            registry.await(ledger.head() - 1, VIEWS);
            lines.get().forEach(System.out::println);
        }
    }

    private List<String> filled(SharedSample sample) {
        if (sample.isBegun()) {
            throw new LedgerUnavailable(
                    "filling the database with the sample was cut off: drop the database, or name a new one", null);
        }
        if (ledger.head() > 0) {
            throw new LedgerUnavailable(
                    "--demo fills a new registry only; this database holds " + ledger.head()
                            + " facts of another: serve it without --demo, or name a new database",
                    null);
        }
        try {
            sample.begin();
            filing.keep(new ByteArrayInputStream(DemoEvidence.licence()));
            tell();
            List<String> lines = makeAccounts();
            sample.finish(lines);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell() {
        LocalDate today = LocalDate.now(clock);
        LocalDate begin = today.minusDays(745);
        PlanPack pack = firstStart.pack();
        NavigableSet<LocalDate> waiting = pack.openings().stream()
                .map(PlanPack.OpeningFact::effectiveOn)
                .collect(Collectors.toCollection(TreeSet::new))
                .tailSet(begin, false);
        try {
            clock.hold(begin.atTime(LocalTime.of(9, 0)).atZone(DemoFirm.ZONE).toInstant());
            firstStart.adoptPack();
            long last = 0;
            List<DemoAct> story = DemoStory.tell(today, pack.rules());
            for (int from = 0, to; from < story.size(); from = to) {
                Instant at = story.get(from).recordedAt();
                LocalDate day = LocalDate.ofInstant(at, DemoFirm.ZONE);
                to = from + 1;
                while (to < story.size() && story.get(to).recordedAt().equals(at)) {
                    to++;
                }
                clock.hold(at);
                if (!waiting.isEmpty() && !waiting.first().isAfter(day)) {
                    registry.await(last, VIEWS);
                    firstStart.adoptPack();
                    waiting = waiting.tailSet(day, false);
                }
                last = record(story.subList(from, to));
            }
            registry.await(last, VIEWS);
        } finally {
            clock.hold(null);
        }
        // What of the pack takes effect after the story's last act.
        firstStart.adoptPack();
    }

    /** Records what happens at one time; such acts do not build on one another, so they go in side by side. */
    private long record(List<DemoAct> acts) {
        if (acts.size() == 1) {
            return commands.record(acts.getFirst().command()).position();
        }
        long last = 0;
        for (RowResult result : commands.recordAll(acts, act -> act.recordedAt().toString(), DemoAct::command)) {
            if (result.refusal() != null) {
                throw result.refusal();
            }
            last = Math.max(last, Objects.requireNonNull(result.recorded()).position());
        }
        return last;
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
