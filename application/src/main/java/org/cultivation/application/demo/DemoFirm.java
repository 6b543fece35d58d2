package org.cultivation.application.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.cultivation.domain.Act;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.enterprise.EnterpriseCommand.ConfirmCrossBorderActivity;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * One firm of the story: its commands in time order. Each command leaves one fact, so the number of commands so far is
 * the sequence number of the next fact.
 */
final class DemoFirm {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final UnifiedSocialCreditCode code;
    final String name;
    final DemoWords.Trade trade;
    UnitCode unit;
    private final Random random;
    private final DemoWords words;
    private final PoolRules rules;
    private final List<DemoAct> acts = new ArrayList<>();
    private Instant last = Instant.EPOCH;

    DemoFirm(
            UnifiedSocialCreditCode code,
            String name,
            DemoWords.Trade trade,
            UnitCode unit,
            Random random,
            DemoWords words,
            PoolRules rules) {
        this.code = code;
        this.name = name;
        this.trade = trade;
        this.unit = unit;
        this.random = random;
        this.words = words;
        this.rules = rules;
    }

    /** Records what {@code command} makes of the act, on {@code recordedOn} in office hours, effective {@code effectiveOn}. */
    long tell(
            DemoAccount who,
            LocalDate recordedOn,
            LocalDate effectiveOn,
            String document,
            @Nullable String importBatch,
            Function<Act, EnterpriseCommand> command) {
        Instant at = officeTime(recordedOn);
        Act act = new Act(who.actor(), recordedOn, effectiveOn, Basis.of(words.document(document)), rules, importBatch);
        acts.add(new DemoAct(at, command.apply(act)));
        return acts.size() - 1L;
    }

    /** As above, recorded on the day it takes effect. */
    long tell(DemoAccount who, LocalDate on, String document, Function<Act, EnterpriseCommand> command) {
        return tell(who, on, on, document, null, command);
    }

    /**
     * Has activity confirmed right after the last recording, unless it counts on {@code day} already: who enters the pool
     * must be active. Draws nothing, so that the rest of the sample stays as it is.
     */
    void activeOn(LocalDate day, DemoAccount clerk) {
        boolean active = acts.stream()
                .map(DemoAct::command)
                .filter(ConfirmCrossBorderActivity.class::isInstance)
                .map(ConfirmCrossBorderActivity.class::cast)
                .anyMatch(confirmed -> !day.isAfter(confirmed.lastActiveOn().plusMonths(rules.activityMonths())));
        if (!active) {
            LocalDate on = lastDay();
            last = last.plusSeconds(30);
            Act act = new Act(clerk.actor(), on, on, told(0).act().basis(), rules, null);
            acts.add(new DemoAct(last, new ConfirmCrossBorderActivity(code, on.minusDays(9), trade.modes(), act)));
        }
    }

    /** The day of the last recording; the story of the firm goes on from there. */
    LocalDate lastDay() {
        return acts.getLast().recordedAt().atZone(ZONE).toLocalDate();
    }

    /** The same firm under another code, with nothing told yet. */
    DemoFirm twin(UnifiedSocialCreditCode otherCode) {
        return new DemoFirm(otherCode, name, trade, unit, random, words, rules);
    }

    List<DemoAct> acts() {
        return acts;
    }

    /** The act behind an earlier command of this firm. */
    EnterpriseCommand told(long sequence) {
        return (EnterpriseCommand) acts.get((int) sequence).command();
    }

    private Instant officeTime(LocalDate day) {
        Instant at = day.atTime(LocalTime.of(8, 30))
                .plusSeconds(random.nextInt(9 * 3600))
                .atZone(ZONE)
                .toInstant();
        if (!at.isAfter(last)) {
            at = last.plusSeconds(1L + random.nextInt(240));
        }
        last = at;
        return at;
    }
}
