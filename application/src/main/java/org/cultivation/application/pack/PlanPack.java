package org.cultivation.application.pack;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.RegisterName;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.plan.PlanCommand;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.plan.Target;
import org.cultivation.domain.plan.Task;
import org.cultivation.domain.reference.ReferenceCommand;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.domain.reference.RetiredCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What a new registry of one city starts with (rules are data). The files are {@code units.json}, {@code
 * pool-rules.json}, {@code counting-rules.json}, {@code plans.json} and {@code registers.json}; their {@code notes} say what is not known or was ruled, and are for readers.
 * Another city is another pack.
 */
public final class PlanPack {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addDeserializer(UnitCode.class, new UnitCodeReader()))
            .build();

    private static final List<String> FILES =
            List.of("counting-rules.json", "plans.json", "pool-rules.json", "registers.json", "units.json");

    private final UnitsFile units;
    private final RulesFile rules;
    private final PlansFile plans;
    private final CountingFile counting;
    private final List<OpeningFact> openings;

    private PlanPack(
            UnitsFile units, RulesFile rules, PlansFile plans, CountingFile counting, List<OpeningFact> openings) {
        this.units = units;
        this.rules = rules;
        this.plans = plans;
        this.counting = counting;
        this.openings = openings;
    }

    /**
     * Reads a pack that the program ships.
     *
     * @param city its folder under {@code packs/}, for instance {@code tianjin}
     * @throws IOException when a file is missing
     * @throws tools.jackson.core.JacksonException when a file does not say what a pack must say
     */
    public static PlanPack shipped(String city) throws IOException {
        return new PlanPack(
                read(city, "units.json", UnitsFile.class),
                read(city, "pool-rules.json", RulesFile.class),
                read(city, "plans.json", PlansFile.class),
                read(city, "counting-rules.json", CountingFile.class),
                List.of(read(city, "registers.json", OpeningFact[].class)));
    }

    /** The files of a pack that the program ships, as they are, by their names. */
    public static Map<String, byte[]> files(String city) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : FILES) {
            String path = "/packs/" + city + "/" + file;
            try (InputStream in = PlanPack.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IOException("no plan pack file " + path);
                }
                files.put(file, in.readAllBytes());
            }
        }
        return files;
    }

    /** The pool rules, also for acts before any rules were published. */
    public PoolRules rules() {
        return rules.rules();
    }

    /** The units, in the official order. */
    public List<ReportingUnit> units() {
        return units.units();
    }

    /** Publishes rules and units; to be sent before the plans. */
    public List<ReferenceCommand> reference(Actor administrator, LocalDate today) {
        return List.of(
                new ReferenceCommand.PublishPoolRules(
                        RegisterName.POOL_RULES,
                        rules.rules(),
                        act(administrator, today, rules.effectiveOn(), rules.basis())),
                new ReferenceCommand.PublishUnits(
                        RegisterName.UNITS,
                        units.version(),
                        units.units(),
                        units.retired(),
                        act(administrator, today, units.effectiveOn(), units.basis())),
                new ReferenceCommand.PublishCountingRules(
                        RegisterName.COUNTING_RULES,
                        counting.rules(),
                        act(administrator, today, counting.effectiveOn(), counting.basis())));
    }

    /** What stood before the register began: existing parks, belts, tasks, documents. To be recorded after the plans. */
    public List<OpeningFact> openings() {
        return openings;
    }

    /** The act by which an opening fact is recorded. */
    public Act act(Actor official, LocalDate today, OpeningFact fact) {
        return act(official, today, fact.effectiveOn(), fact.basis());
    }

    /** Publishes the plans, earlier ones first; each is its own basis and takes effect on its publication. */
    public List<PlanCommand> plans(Actor administrator, LocalDate today) {
        return plans.plans().stream()
                .<PlanCommand>map(plan -> new PlanCommand.PublishPlan(
                        plan.plan(),
                        plan.title(),
                        plan.stage(),
                        plan.documentNumber(),
                        plan.publishedOn(),
                        plan.revises(),
                        plan.targets(),
                        plan.tasks(),
                        act(administrator, today, plan.publishedOn(), plan.title())))
                .toList();
    }

    private Act act(Actor administrator, LocalDate today, LocalDate effectiveOn, String basis) {
        return new Act(administrator, today, effectiveOn, Basis.of(basis), rules.rules(), null);
    }

    private static <T> T read(String city, String file, Class<T> type) throws IOException {
        String path = "/packs/" + city + "/" + file;
        try (InputStream in = PlanPack.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("no plan pack file " + path);
            }
            return MAPPER.readValue(in, type);
        }
    }

    private record UnitsFile(
            String version,
            LocalDate effectiveOn,
            String basis,
            List<String> notes,
            List<ReportingUnit> units,
            List<RetiredCode> retired) {}

    private record RulesFile(LocalDate effectiveOn, String basis, List<String> notes, PoolRules rules) {}

    private record CountingFile(LocalDate effectiveOn, String basis, List<String> notes, CountingRules rules) {}

    /**
     * A fact that stood before the register began.
     *
     * @param register stored name
     * @param basis the document that says so
     */
    public record OpeningFact(
            String register,
            String id,
            String kind,
            String move,
            LocalDate effectiveOn,
            String basis,
            Map<String, String> values) {

        public OpeningFact {
            values = Map.copyOf(values);
        }
    }

    private record PlansFile(List<String> notes, List<PlanEntry> plans) {}

    private record PlanEntry(
            String plan,
            String title,
            PlanEvent.Stage stage,
            @Nullable String documentNumber,
            LocalDate publishedOn,
            @Nullable String revises,
            List<Target> targets,
            List<Task> tasks) {}

    private static final class UnitCodeReader extends ValueDeserializer<UnitCode> {

        @Override
        public UnitCode deserialize(JsonParser in, DeserializationContext context) {
            return new UnitCode(in.getValueAsString(""));
        }
    }
}
