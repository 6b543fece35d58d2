package org.cultivation.application.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cultivation.application.accounts.CurrentActor;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.reads.Disclosure;
import org.cultivation.application.registers.Confined;
import org.cultivation.application.registers.EntryCommands;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.enterprise.Contact;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.enterprise.ContactPerson;
import org.cultivation.infra.vault.Opened;
import org.cultivation.infra.vault.Vault;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.entries.FindEntries;
import org.springframework.stereotype.Component;

/**
 * Keeps ledger and vault in step: details go into the vault before the fact that commits to them, and out of it after the
 * fact that says so. What is put in for a fact that is then refused is taken out again; what a crash leaves between the
 * two is settled at the next start.
 */
@Component
public class Contacts {

    /** Who sees details: those who record and decide. Auditors check facts and commitments, for which nobody's name is needed. */
    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.REVIEWER);

    private final Vault vault;
    private final EntryCommands commands;
    private final Registry registry;
    private final CurrentActor current;
    private final Acts acts;

    Contacts(Vault vault, EntryCommands commands, Registry registry, CurrentActor current, Acts acts) {
        this.vault = vault;
        this.commands = commands;
        this.registry = registry;
        this.current = current;
        this.acts = acts;
    }

    /** Who was named, and where the fact stands. */
    public record Named(String person, Recorded recorded) {}

    /** The facts about a firm's contact persons, without details; none for those who may not see that there are any. */
    public List<KnownContact> of(Views views, UnifiedSocialCreditCode firm, LocalDate on) {
        UnitCode unit = FindEnterprises.unit(views, firm, on).orElse(null);
        if (!Confined.mayShow(ContactPerson.KIND, current.actor(), unit)) {
            return List.of();
        }
        return FindEntries.view(views, entry(firm)).stream()
                .flatMap(view -> FindEntries.strands(view, on).stream())
                .filter(strand -> strand.kind().name().equals(ContactPerson.KIND.name()))
                .map(KnownContact::of)
                .toList();
    }

    /** Why the account may not see details of a firm of {@code unit}. */
    public static Optional<Refusal> obstacle(UnitCode unit, Actor actor) {
        return Authority.obstacle(READERS, false, unit, actor);
    }

    /** @throws Refusal when a rule says no; then nothing is left in the vault either */
    public Named name(UnifiedSocialCreditCode firm, Contact contact, Act act) {
        return put(firm, vault.number(), "named", contact, act);
    }

    /** @throws Refusal when a rule says no; then nothing is left in the vault either */
    public Recorded alter(UnifiedSocialCreditCode firm, String person, Contact contact, Act act) {
        requireRegistering(firm, act);
        return put(firm, known(firm, person).person(), "altered", contact, act).recorded();
    }

    private Named put(UnifiedSocialCreditCode firm, String person, String move, Contact contact, Act act) {
        requireRegistering(firm, act);
        String commitment = vault.put(person, firm.value(), details(contact));
        Map<String, String> values = Map.of(ContactPerson.PERSON, person, ContactPerson.COMMITMENT, commitment);
        Recorded recorded = orDiscard(
                person, commitment, () -> commands.recordWorkedOut(entry(firm), ContactPerson.KIND, move, values, act));
        KnownContact of = at(firm, recorded.position());
        if (!of.commitment().equals(commitment)) {
            // The request was carried out before, under the same key: its fact commits to what was put in then.
            vault.discard(person, commitment);
        }
        return new Named(of.person(), recorded);
    }

    private void requireRegistering(UnifiedSocialCreditCode firm, Act act) {
        Authority.registerObstacle(unit(firm), act.actor()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** What a refusal leaves is taken out; what an unknown outcome leaves may have its fact, and is settled at a start. */
    private Recorded orDiscard(String person, String commitment, Supplier<Recorded> record) {
        try {
            return record.get();
        } catch (Refusal refused) {
            vault.discard(person, commitment);
            throw refused;
        }
    }

    /** Records a move that leaves the vault as it is. */
    public Recorded move(
            UnifiedSocialCreditCode firm, String person, String move, Map<String, String> values, Act act) {
        Refusal.when(
                !Set.of("withdrawn", "erasure-requested", "erasure-declined").contains(move), "action.unknown", move);
        return recorded(firm, person, move, values, act);
    }

    /**
     * Erases: the fact first, which is the intent, then the vault.
     *
     * @throws org.cultivation.infra.vault.VaultUnavailable when the vault could not follow; the next start sees to it
     */
    public Recorded erase(UnifiedSocialCreditCode firm, String person, boolean confirmed, Act act) {
        Refusal.when(!confirmed, "contact.not-confirmed");
        Recorded recorded = recorded(firm, person, "erased", Map.of(), act);
        vault.erase(person);
        return recorded;
    }

    private Recorded recorded(
            UnifiedSocialCreditCode firm, String person, String move, Map<String, String> values, Act act) {
        Set<Role> roles = ContactPerson.KIND.find(move).orElseThrow().roles();
        Authority.obstacle(roles, false, unit(firm), act.actor()).ifPresent(refusal -> {
            throw refusal;
        });
        Map<String, String> all = new TreeMap<>(values);
        all.put(ContactPerson.PERSON, known(firm, person).person());
        return commands.recordWorkedOut(entry(firm), ContactPerson.KIND, move, all, act);
    }

    /**
     * The details of a firm's contact persons as they stand, for a reader who says why. The reading is recorded before
     * the answer goes out.
     *
     * @throws Refusal when the account may not, or gives no reason
     */
    public List<Opened> reveal(UnifiedSocialCreditCode firm, String reason) {
        Disclosure.attempt("contact");
        obstacle(unit(firm), current.actor()).ifPresent(refusal -> {
            throw refusal;
        });
        Disclosure.because(Text.prose("contact-reason", reason, 2, 200));
        List<Opened> opened = new ArrayList<>();
        for (KnownContact contact : contacts(firm)) {
            if (contact.isThere()) {
                vault.open(contact.person(), contact.commitment()).ifPresent(opened::add);
            }
        }
        Disclosure.rows(opened.size());
        return opened;
    }

    /** The details by the names that pages and API use. */
    static Map<String, String> details(Contact contact) {
        return Map.of(
                "name", contact.name(),
                "position", contact.position(),
                "telephone", contact.telephone(),
                "email", contact.email());
    }

    /** @throws Refusal {@code enterprise.unknown} */
    UnitCode unit(UnifiedSocialCreditCode firm) {
        return registry.ask(Known.NOW, (views, position) -> FindEnterprises.unit(views, firm, acts.today()))
                .value()
                .orElseThrow(() -> new Refusal("enterprise.unknown", firm));
    }

    private List<KnownContact> contacts(UnifiedSocialCreditCode firm) {
        return registry.ask(Known.NOW, (views, position) -> of(views, firm, acts.today()))
                .value();
    }

    /** @throws Refusal {@code contact.unknown}, also for those who may not know */
    private KnownContact known(UnifiedSocialCreditCode firm, String person) {
        return contacts(firm).stream()
                .filter(contact -> contact.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refusal("contact.unknown", person));
    }

    private KnownContact at(UnifiedSocialCreditCode firm, long position) {
        return contacts(firm).stream()
                .filter(contact -> contact.positions().contains(position))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("fact " + position + " names no contact person"));
    }

    private static EntryId entry(UnifiedSocialCreditCode firm) {
        return EntryId.of(Register.ENTERPRISE, firm.value());
    }
}
