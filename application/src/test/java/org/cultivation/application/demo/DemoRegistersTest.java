package org.cultivation.application.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cultivation.application.pack.PlanPack;
import org.cultivation.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.cultivation.domain.registers.EntryCommand.RecordFact;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;

class DemoRegistersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    /**
     * What no story can tell beforehand: a bulletin is issued with the files made of it, a contact person with what the
     * vault draws by lot, and the log of reads anchors itself.
     */
    private static final Set<String> UNTOLD = Set.of("unit/bulletin", "enterprise/contact", "unit/read-log");

    @Test
    void every_kind_of_fact_occurs() throws IOException {
        Set<String> told = new HashSet<>();
        PlanPack.shipped("tianjin").openings().forEach(fact -> told.add(fact.register() + "/" + fact.kind()));
        facts(TODAY).forEach(fact -> told.add(fact.entry().register().stored() + "/" + fact.kind()));
        assertThat(Kinds.all().stream().map(DemoRegistersTest::name).filter(name -> !UNTOLD.contains(name)))
                .isSubsetOf(told);
    }

    @Test
    void the_same_day_tells_the_same_story() throws IOException {
        assertThat(story(TODAY)).isEqualTo(story(TODAY));
    }

    @Test
    void nothing_is_recorded_out_of_order_or_takes_effect_after_it_was_recorded() throws IOException {
        for (LocalDate today : days()) {
            List<DemoAct> story = story(today);
            assertThat(story).isSortedAccordingTo((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
            assertThat(story.getLast().recordedAt().atZone(DemoFirm.ZONE).toLocalDate())
                    .isBefore(today);
            assertThat(facts(today))
                    .allSatisfy(fact -> assertThat(fact.act().effectiveOn())
                            .isBeforeOrEqualTo(fact.act().today()));
        }
    }

    @Test
    void what_a_fact_names_was_there_before() throws IOException {
        for (LocalDate today : days()) {
            Set<String> known = new HashSet<>();
            PlanPack.shipped("tianjin").openings().forEach(fact -> known.add(fact.register() + ":" + fact.id()));
            for (DemoAct act : story(today)) {
                if (act.command() instanceof RegisterEnterprise register) {
                    known.add("enterprise:" + register.code());
                } else if (act.command() instanceof RecordFact fact) {
                    if (fact.entry().register().isOpenedByFact()) {
                        known.add(fact.entry().value());
                    } else if (fact.entry().register() == Register.ENTERPRISE) {
                        assertThat(known).contains(fact.entry().value());
                    }
                    assertThat(known).as("%s", fact).containsAll(named(fact));
                }
            }
        }
    }

    @Test
    void amounts_stay_few_enough_to_fill_quickly() throws IOException {
        assertThat(facts(TODAY).stream().filter(fact -> fact.kind().equals("trade-value")))
                .hasSizeBetween(2_000, 4_000);
    }

    private static List<String> named(RecordFact fact) {
        List<String> named = new ArrayList<>();
        FactKind kind = Kinds.find(fact.entry().register(), fact.kind()).orElseThrow();
        for (Field field : kind.fields(kind.find(fact.move()).orElseThrow())) {
            String value = fact.values().get(field.name());
            if (field.register() != null && value != null) {
                for (String one : value.split(",", -1)) {
                    named.add(field.register().stored() + ":" + one);
                }
            }
        }
        return named;
    }

    private static String name(FactKind kind) {
        return kind.register().stored() + "/" + kind.name();
    }

    /** Days around the ends of months and years, when other months have been reported. */
    private static List<LocalDate> days() {
        return List.of(
                TODAY,
                LocalDate.of(2026, 12, 10),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 3, 31),
                LocalDate.of(2028, 2, 29));
    }

    private static List<RecordFact> facts(LocalDate today) throws IOException {
        return story(today).stream()
                .map(DemoAct::command)
                .filter(RecordFact.class::isInstance)
                .map(RecordFact.class::cast)
                .toList();
    }

    private static List<DemoAct> story(LocalDate today) throws IOException {
        return DemoStory.tell(today, PlanPack.shipped("tianjin").rules());
    }
}
