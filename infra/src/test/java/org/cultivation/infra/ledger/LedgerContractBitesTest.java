package org.cultivation.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cultivation.infra.ledger.MemoryLedger.Disk;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The contract is worth something only if it lets a sound ledger pass and catches each broken one. */
class LedgerContractBitesTest {

    @Test
    void a_sound_ledger_passes_and_nothing_is_skipped() {
        TestExecutionSummary summary = run(Sound.class);
        assertThat(failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(30);
        assertThat(summary.getTestsSkippedCount() + summary.getTestsAbortedCount())
                .isZero();
    }

    @Test
    void a_ledger_that_leaves_gaps_is_caught() {
        assertThat(failures(run(LeavesGaps.class)))
                .contains("a_refused_commit_leaves_neither_facts_nor_a_hole", "a_conflict_in_a_group_fails_alone");
    }

    @Test
    void a_ledger_that_loses_what_it_acknowledged_is_caught() {
        assertThat(failures(run(Loses.class))).contains("many_writers_leave_no_gap_and_lose_nothing");
    }

    @Test
    void a_ledger_that_forgets_in_a_crash_is_caught() {
        assertThat(failures(run(ForgetsInCrash.class)))
                .contains(
                        "everything_acknowledged_is_there_after_a_crash",
                        "a_crash_under_load_keeps_every_acknowledged_commit_whole");
    }

    @Test
    void a_ledger_that_reorders_is_caught() {
        assertThat(failures(run(Reorders.class)))
                .contains(
                        "facts_of_one_commit_stand_side_by_side_at_one_time",
                        "tails_see_the_final_order_while_it_grows");
    }

    @Test
    void a_ledger_that_writes_twice_is_caught() {
        assertThat(failures(run(WritesTwice.class))).contains("positions_count_from_zero_in_the_order_of_appends");
    }

    @Test
    void a_ledger_that_writes_half_a_refused_commit_is_caught() {
        assertThat(failures(run(WritesHalf.class))).contains("a_refused_commit_leaves_neither_facts_nor_a_hole");
    }

    @Test
    void a_ledger_that_misses_conflicts_is_caught() {
        assertThat(failures(run(MissesConflicts.class)))
                .contains(
                        "a_taken_place_in_a_stream_is_refused_and_the_offending_fact_named",
                        "exactly_one_of_those_who_race_for_a_place_gets_it");
    }

    @Test
    void a_ledger_that_follows_a_clock_backwards_is_caught() {
        assertThat(failures(run(FollowsTheClock.class))).contains("recorded_time_is_held_while_the_clock_is_behind");
    }

    @Test
    void a_ledger_that_does_not_know_its_requests_is_caught() {
        assertThat(failures(run(ForgetsRequests.class)))
                .contains("the_facts_of_a_request_are_found_by_its_key_also_after_a_crash");
    }

    private static Set<String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(failure ->
                        failure.getTestIdentifier().getLegacyReportingName().replace("()", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TestExecutionSummary run(Class<?> contract) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .build();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    abstract static class InMemory extends ConcurrentLedgerContract {

        private final Disk disk = new Disk();

        abstract Ledger on(Disk disk, InstantSource clock);

        @Override
        protected Ledger open(InstantSource clock) {
            return on(disk, clock);
        }

        @Override
        protected Ledger reopenAfterCrash(Ledger running, InstantSource clock) {
            running.close();
            return on(disk, clock);
        }
    }

    static class Sound extends InMemory {
        @Override
        Ledger on(Disk disk, InstantSource clock) {
            return new MemoryLedger(disk, clock);
        }
    }

    static class ForgetsRequests extends InMemory {
        @Override
        Ledger on(Disk disk, InstantSource clock) {
            return new MemoryLedger(disk, clock) {
                @Override
                public List<Entry> findRequest(String key) {
                    return List.of();
                }
            };
        }
    }

    static class LeavesGaps extends InMemory {
        @Override
        Ledger on(Disk disk, InstantSource clock) {
            return new MemoryLedger(disk, clock) {
                private long drawn = disk.entries.size();

                @Override
                long nextPosition() {
                    return drawn++;
                }
            };
        }
    }

    static class Loses extends InMemory {
        @Override
        Ledger on(Disk disk, InstantSource clock) {
            return new MemoryLedger(disk, clock) {
                @Override
                void keep(List<Entry> added) {
                    if (disk.entries.size() == 100) {
                        return;
                    }
                    super.keep(added);
                }
            };
        }
    }

    static class ForgetsInCrash extends Sound {
        @Override
        protected Ledger reopenAfterCrash(Ledger running, InstantSource clock) {
            running.close();
            Disk older = new Disk();
            List<Entry> all = Facts.all(running);
            older.entries.addAll(all.subList(0, Math.min(10, all.size())));
            return on(older, clock);
        }
    }

    static class Reorders extends InMemory {
        @Override
        Ledger on(Disk disk, InstantSource clock) {
            return new MemoryLedger(disk, clock) {
                @Override
                void keep(List<Entry> added) {
                    disk.entries.addAll(Math.max(0, disk.entries.size() - 1), added);
                }
            };
        }
    }

    static class WritesTwice extends InMemory {
        @Override
        Ledger on(Disk disk, InstantSource clock) {
            return new MemoryLedger(disk, clock) {
                @Override
                void keep(List<Entry> added) {
                    super.keep(added);
                    if (disk.entries.size() == 20) {
                        super.keep(added);
                    }
                }
            };
        }
    }

    static class WritesHalf extends InMemory {
        @Override
        Ledger on(Disk disk, InstantSource clock) {
            return new MemoryLedger(disk, clock) {
                @Override
                void refuseWhenTaken(NewFact fact, List<Entry> added) {
                    try {
                        super.refuseWhenTaken(fact, added);
                    } catch (StreamConflict conflict) {
                        keep(added);
                        throw conflict;
                    }
                }
            };
        }
    }

    static class MissesConflicts extends InMemory {
        @Override
        Ledger on(Disk disk, InstantSource clock) {
            return new MemoryLedger(disk, clock) {
                @Override
                void refuseWhenTaken(NewFact fact, List<Entry> added) {
                    Optional<Entry> sameId = find(fact.id());
                    if (sameId.isPresent()) {
                        throw new StreamConflict(fact, StreamConflict.Taken.ID);
                    }
                }
            };
        }
    }

    static class FollowsTheClock extends InMemory {
        @Override
        Ledger on(Disk disk, InstantSource clock) {
            return new MemoryLedger(disk, clock) {
                @Override
                Instant recordedAt(HeldClock held, NewFact fact) {
                    return clock.instant();
                }
            };
        }
    }
}
