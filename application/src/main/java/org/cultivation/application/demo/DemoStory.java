package org.cultivation.application.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cultivation.domain.Act;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseCommand.ConfirmCrossBorderActivity;
import org.cultivation.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.cultivation.domain.imports.ImportCommand.RecordImport;
import org.jspecify.annotations.Nullable;

/**
 * Two years of a city's cultivation pool, invented: 340 firms, every status of the pool, returns and objections,
 * amendments, three imports; and what the other registers hold, see {@link DemoRegisters}. The same {@code today} always tells the same story. It ends the day before {@code today},
 * so that whatever a person records next comes later.
 */
public final class DemoStory {

    private static final int FIRMS = 340;
    private static final List<String> UNITS = List.of(
            "120114",
            "120114",
            "120114",
            "120118",
            "120118",
            "120110",
            "120110",
            "120116.TEDA",
            "120116.TEDA",
            "120116.TPFTZ",
            "120116.THT",
            "120116.DFTP",
            "120116.ECO",
            "120116",
            "120113",
            "120111",
            "120112",
            "120101",
            "120102",
            "120103",
            "120104",
            "120105",
            "120106",
            "120115",
            "120117",
            "120119");

    private final LocalDate today;
    private final PoolRules rules;
    private final DemoWords words = DemoWords.load();
    private final Random random = new Random(20241106);
    private final DemoCodes codes = new DemoCodes(random);
    private final Set<String> names = new LinkedHashSet<>();
    private final List<DemoFirm> firms = new ArrayList<>();
    private final List<DemoAct> imports = new ArrayList<>();

    private DemoStory(LocalDate today, PoolRules rules) {
        this.today = today;
        this.rules = rules;
    }

    /** The story as seen from {@code today}, in the order of recording. */
    public static List<DemoAct> tell(LocalDate today, PoolRules rules) {
        return new DemoStory(today, rules).tell();
    }

    private List<DemoAct> tell() {
        List<DemoFate> fates = DemoFate.forFirms(FIRMS, today, random);
        LocalDate opening = today.minusDays(729);
        for (int i = 0; i < FIRMS; i++) {
            firms.add(firm());
        }
        int batch = 0;
        for (LocalDate day : List.of(opening, today.minusDays(520), today.minusDays(240))) {
            registerByImport(
                    firms.subList(batch * 70, batch * 70 + 70), fates.subList(batch * 70, batch * 70 + 70), day);
            batch++;
        }
        for (int i = batch * 70; i < FIRMS; i++) {
            LocalDate earliest = opening.plusDays(random.nextInt(600));
            LocalDate latest = fates.get(i).begins().minusDays(12);
            LocalDate on = earliest.isBefore(latest) ? earliest : latest;
            register(firms.get(i), on.isBefore(opening) ? opening : on, null);
        }
        for (int i = 0; i < FIRMS; i++) {
            DemoLife life = new DemoLife(firms.get(i), words, random, today);
            life.tell(fates.get(i), i);
        }
        new DemoAmendments(firms, words, codes, today).tell();
        List<DemoAct> story = new ArrayList<>(imports);
        firms.forEach(firm -> story.addAll(firm.acts()));
        story.addAll(DemoRegisters.tell(firms, words, today, rules));
        story.sort(Comparator.comparing(DemoAct::recordedAt));
        return story;
    }

    private DemoFirm firm() {
        UnitCode unit = new UnitCode(UNITS.get(random.nextInt(UNITS.size())));
        DemoWords.Trade trade = words.trades().get(random.nextInt(words.trades().size()));
        String name;
        do {
            name = pick(words.cities()) + pick(words.first()) + pick(words.second()) + trade.word() + words.form();
        } while (!names.add(name));
        return new DemoFirm(codes.next(unit.value().substring(0, 6)), name, trade, unit, random, words, rules);
    }

    private void registerByImport(List<DemoFirm> list, List<DemoFate> fates, LocalDate day) {
        String importId = new UUID(random.nextLong(), random.nextLong()).toString();
        for (int i = 0; i < list.size(); i++) {
            LocalDate begins = fates.get(i).begins();
            boolean late = begins.isBefore(day.plusDays(12));
            register(
                    list.get(i),
                    late
                            ? begins.minusDays(12).isBefore(today.minusDays(729))
                                    ? today.minusDays(729)
                                    : begins.minusDays(12)
                            : day,
                    late ? null : importId);
        }
        long taken = list.stream().filter(f -> importId.equals(batchOf(f))).count();
        Act act = new Act(DemoAccount.CLERK_CITY.actor(), day, day, Basis.of(words.document("list")), rules, importId);
        imports.add(new DemoAct(
                day.atTime(LocalTime.of(21, 0)).atZone(DemoFirm.ZONE).toInstant(),
                new RecordImport(
                        importId,
                        words.document("list") + ".xlsx",
                        "0".repeat(48) + importId.substring(0, 8) + importId.substring(24, 32),
                        (int) taken,
                        (int) taken,
                        0,
                        0,
                        0,
                        act)));
    }

    private static @Nullable String batchOf(DemoFirm firm) {
        return ((RegisterEnterprise) firm.told(0)).act().importBatch();
    }

    private void register(DemoFirm firm, LocalDate on, @Nullable String importId) {
        DemoAccount who = importId == null ? DemoAccount.clerkOf(firm.unit) : DemoAccount.CLERK_CITY;
        String road = pick(words.roads()) + (1 + random.nextInt(300));
        firm.tell(
                who,
                on,
                on,
                importId == null ? "register" : "list",
                importId,
                act -> new RegisterEnterprise(
                        firm.code,
                        firm.name,
                        List.of(),
                        firm.unit,
                        firm.trade.kinds(),
                        road,
                        firm.trade.products(),
                        null,
                        act));
        if (random.nextInt(8) > 0) {
            firm.tell(
                    who,
                    on,
                    on,
                    "activity",
                    importId,
                    act -> new ConfirmCrossBorderActivity(
                            firm.code, on.minusDays(random.nextInt(40)), firm.trade.modes(), act));
        }
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
