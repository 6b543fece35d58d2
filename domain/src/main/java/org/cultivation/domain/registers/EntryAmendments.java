package org.cultivation.domain.registers;

import java.util.Map;
import java.util.Set;
import org.cultivation.domain.Act;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.registers.enterprise.ContactPerson;

/**
 * What a command on an amendment of an entry's fact leads to: one official proposes, another one settles. The measure is
 * a replay: read as amended, the facts must still follow on one another.
 */
final class EntryAmendments {

    private static final Set<Role> PROPOSE = Set.of(Role.CLERK, Role.REVIEWER);
    private static final Set<Role> SETTLE = Set.of(Role.REVIEWER);

    private EntryAmendments() {}

    static EntryAmendment propose(EntryFacts facts, EntryCommand.ProposeEntryAmendment c) {
        requireEntitled(facts, c, PROPOSE, false);
        EntryChange change = accepted(facts, c.change(), c.act());
        return new EntryAmendment.EntryAmendmentProposed(
                c.entry(),
                facts.nextProposal(),
                change,
                Text.prose("reason", c.reason(), 2, 500),
                c.act().attest());
    }

    /** The entry may have moved on since the proposal, so it is judged again. */
    static EntryAmendment approve(EntryFacts facts, EntryCommand.ApproveEntryAmendment c) {
        EntryAmendment.EntryAmendmentProposed proposed = pending(facts, c.proposal());
        requireEntitled(facts, c, SETTLE, isOfCity(facts, proposed.change()));
        String by = proposed.attestation().actor();
        Refusal.when(by.equals(c.act().actor().account()), "amendment.own-proposal", by);
        EntryChange change = accepted(facts, proposed.change(), c.act());
        return fact(
                c.entry(), c.proposal(), change, proposed.reason(), by, c.act().attest());
    }

    static EntryAmendment decline(EntryFacts facts, EntryCommand.DeclineEntryAmendment c) {
        requireEntitled(facts, c, SETTLE, false);
        return new EntryAmendment.EntryAmendmentDeclined(
                c.entry(),
                pending(facts, c.proposal()).proposal(),
                Text.prose("reason", c.reason(), 2, 500),
                c.act().attest());
    }

    /** A district does not undo what only the city may record. */
    private static boolean isOfCity(EntryFacts facts, EntryChange change) {
        EntryFact fact = facts.standing().get(change.sequence());
        return fact != null
                && Kinds.require(fact.entry().register(), fact.kind())
                        .find(fact.move())
                        .map(Move::cityOnly)
                        .orElse(false);
    }

    private static void requireEntitled(EntryFacts facts, EntryCommand c, Set<Role> roles, boolean cityOnly) {
        UnitCode unit = EntryDecisions.unit(
                facts, c.entry(), c.home(), Map.of(), c.act().today());
        Authority.obstacle(roles, cityOnly, unit, c.act().actor()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static EntryAmendment.EntryAmendmentProposed pending(EntryFacts facts, int proposal) {
        return facts.pending(proposal).orElseThrow(() -> new Refusal("amendment.no-such-proposal", proposal));
    }

    private static EntryChange accepted(EntryFacts facts, EntryChange change, Act act) {
        EntryFact standing = facts.standing().get(change.sequence());
        if (standing == null) {
            throw new Refusal("amendment.not-standing", change.sequence());
        }
        // The vault follows these facts: what one says of it cannot be unsaid. They have moves of their own for that.
        boolean ofContact = Kinds.require(standing.entry().register(), standing.kind())
                .name()
                .equals(ContactPerson.KIND.name());
        Refusal.when(ofContact, "contact.not-amended");
        EntryChange canonical = change;
        if (change.corrected() != null) {
            canonical = EntryChange.correct(
                    change.sequence(), corrected(facts, change.sequence(), change.corrected(), act));
        } else if (change.successor() != null) {
            EntryFact successor = facts.standing().get(change.successor());
            Refusal.when(
                    successor == null
                            || change.successor() <= change.sequence()
                            || !successor.kind().equals(standing.kind())
                            || !successor.move().equals(standing.move()),
                    "amendment.no-successor",
                    change.successor());
        }
        EntryAmendment would =
                fact(standing.entry(), 0, canonical, "", act.actor().account(), act.attest());
        EntryDecisions.requireNoContradiction(
                standing.entry().register(), facts.standing(), facts.amended(Long.MAX_VALUE - 1, would));
        return canonical;
    }

    /** Only day, basis and values can be wrong; kind and move, and who signed it for whom, cannot. */
    private static EntryFact corrected(EntryFacts facts, long sequence, EntryFact typed, Act act) {
        EntryFact standing = facts.standing().get(sequence);
        if (standing == null) {
            throw new Refusal("amendment.not-standing", sequence);
        }
        Attestation signed = standing.attestation();
        Attestation now = typed.attestation();
        Attestation expected = new Attestation(
                signed.actor(),
                signed.role(),
                signed.unit(),
                now.effectiveOn(),
                now.basis(),
                signed.ruleVersion(),
                signed.importBatch());
        boolean same = typed.entry().equals(standing.entry())
                && typed.kind().equals(standing.kind())
                && typed.move().equals(standing.move())
                && now.equals(expected);
        Refusal.when(!same, "amendment.identity-changed", standing.kind());
        Act.requirePlausible(now.effectiveOn(), act.today());
        FactKind kind = Kinds.require(standing.entry().register(), standing.kind());
        Move move = kind.find(standing.move()).orElseThrow();
        Map<String, String> canonicalValues = kind.canonical(move, typed.values());
        Map<String, String> before = facts.strand(kind, kind.keyOf(canonicalValues))
                .without(sequence)
                .valuesOn(now.effectiveOn());
        Map<String, String> values = kind.judged(new FactKind.Proposal(
                move.name(),
                canonicalValues,
                now.effectiveOn(),
                before,
                act.rules().noticeDays()));
        EntryFact canonical = new EntryFact(standing.entry(), kind.name(), move.name(), values, now);
        Refusal.when(canonical.equals(standing), "amendment.nothing-corrected");
        return canonical;
    }

    private static EntryAmendment fact(
            EntryId entry, int proposal, EntryChange change, String reason, String by, Attestation attestation) {
        if (change.corrected() != null) {
            return new EntryAmendment.EntryFactCorrected(
                    entry, proposal, change.sequence(), change.corrected(), reason, by, attestation);
        }
        if (change.successor() != null) {
            return new EntryAmendment.EntryFactSuperseded(
                    entry, proposal, change.sequence(), change.successor(), reason, by, attestation);
        }
        return new EntryAmendment.EntryFactWithdrawn(entry, proposal, change.sequence(), reason, by, attestation);
    }
}
