package org.cultivation.application.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.configuration.FirstStart;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.reference.ReferenceCommand.PublishUnits;
import org.cultivation.domain.reference.RetiredCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fact that no bundle of entries could hold is refused through the whole way, and the way stays open for others. */
class FactTooLargeTest {

    @TempDir
    Path directory;

    private static PublishUnits named(PublishUnits command, String version, String name) {
        List<RetiredCode> retired = new ArrayList<>(command.retired());
        RetiredCode first = retired.getFirst();
        retired.set(0, new RetiredCode(first.code(), name, first.retiredIn(), first.successor()));
        return new PublishUnits(command.register(), version, command.units(), retired, command.act());
    }

    @Test
    void a_fact_that_is_too_large_is_refused_and_nothing_recorded() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Actor administrator = new Actor("admin", Role.ADMINISTRATOR, new UnitCode("120000"));
            PublishUnits units =
                    registry.bean(FirstStart.class).pack().reference(administrator, LocalDate.of(2026, 11, 1)).stream()
                            .filter(PublishUnits.class::isInstance)
                            .map(PublishUnits.class::cast)
                            .findFirst()
                            .orElseThrow();
            CommandGateway gateway = registry.bean(CommandGateway.class);
            long head = registry.head();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> gateway.sendAndWait(named(units, "2027-1", "x".repeat(65_000))))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("fact.too-large"));
            assertThat(registry.head()).isEqualTo(head);
            gateway.sendAndWait(named(units, "2027-1", "Tianjin"));
            assertThat(registry.head()).isEqualTo(head + 1);
        }
    }
}
