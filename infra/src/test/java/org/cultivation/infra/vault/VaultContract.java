package org.cultivation.infra.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every vault does, whatever its store. */
abstract class VaultContract {

    static final String FIRM = "91350100M000100Y43";
    static final String OTHER_FIRM = "91110108551385082Q";
    static final Map<String, String> DETAILS =
            Map.of("name", "Zhao Unmistakable", "telephone", "+86 22 5550 0199", "email", "zhao@unmistakable.example");

    private final VaultKey key = VaultKey.invent();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T01:00:00Z"));

    /** The store of the test; each call opens it again. */
    abstract VaultStore store();

    private Vault vault() {
        return Vault.open(store(), key, clock);
    }

    @Test
    void gives_back_what_was_put_in_also_after_it_was_opened_again() {
        Vault vault = vault();
        String person = vault.number();
        String commitment = vault.put(person, FIRM, DETAILS);
        Opened opened = vault().open(person, commitment).orElseThrow();
        assertThat(opened.details()).isEqualTo(DETAILS);
        assertThat(person).matches("[0-9A-F]{32}");
        assertThat(commitment).matches("[0-9A-F]{64}");
    }

    @Test
    void whoever_holds_salt_and_details_can_check_the_commitment() {
        Vault vault = vault();
        String person = vault.number();
        Opened opened = vault.open(person, vault.put(person, FIRM, DETAILS)).orElseThrow();
        byte[] salt = HexFormat.of().parseHex(opened.salt());
        byte[] said = opened.canonical().getBytes(StandardCharsets.UTF_8);
        assertThat(salt).hasSize(32);
        assertThat(opened.canonical()).contains("Zhao Unmistakable", person, FIRM);
        assertThat(Vault.isCommitment(opened.commitment(), salt, said)).isTrue();
        said[20] ^= 1;
        assertThat(Vault.isCommitment(opened.commitment(), salt, said)).isFalse();
    }

    @Test
    void the_same_details_are_committed_to_otherwise_each_time() {
        Vault vault = vault();
        String person = vault.number();
        assertThat(vault.put(person, FIRM, DETAILS)).isNotEqualTo(vault.put(person, FIRM, DETAILS));
    }

    @Test
    void the_store_holds_nothing_in_clear_and_no_key_of_a_person_twice() {
        Vault vault = vault();
        String one = vault.number();
        String two = vault.number();
        vault.put(one, FIRM, DETAILS);
        vault.put(two, FIRM, DETAILS);
        SealedPerson first = store().find(one).orElseThrow();
        SealedPerson second = store().find(two).orElseThrow();
        assertThat(first.wrappedKey().text()).isNotEqualTo(second.wrappedKey().text());
        assertThat(first.records().getFirst().content().text())
                .isNotEqualTo(second.records().getFirst().content().text());
    }

    @Test
    void keeps_each_version_until_the_person_is_erased() {
        Vault vault = vault();
        String person = vault.number();
        String before = vault.put(person, FIRM, DETAILS);
        String after = vault.put(person, FIRM, Map.of("name", "Zhao Renamed"));
        assertThat(vault.open(person, before).orElseThrow().details()).isEqualTo(DETAILS);
        assertThat(vault.open(person, after).orElseThrow().details()).containsEntry("name", "Zhao Renamed");
        vault.erase(person);
        assertThat(vault.open(person, before)).isEmpty();
        assertThat(vault.open(person, after)).isEmpty();
        assertThat(store().persons()).doesNotContain(person);
        vault.erase(person);
    }

    @Test
    void refuses_a_person_of_another_firm() {
        Vault vault = vault();
        String person = vault.number();
        vault.put(person, FIRM, DETAILS);
        assertThatThrownBy(() -> vault.put(person, OTHER_FIRM, DETAILS)).isInstanceOf(VaultUnavailable.class);
    }

    @Test
    void what_is_moved_to_another_person_firm_or_commitment_does_not_open() {
        Vault vault = vault();
        String person = vault.number();
        String commitment = vault.put(person, FIRM, DETAILS);
        SealedPerson sealed = store().find(person).orElseThrow();
        String other = vault.number();
        store().add(new SealedPerson(other, FIRM, sealed.madeAt(), sealed.wrappedKey(), sealed.records()));
        assertThatThrownBy(() -> vault.open(other, commitment)).isInstanceOf(VaultUnavailable.class);
        String elsewhere = vault.number();
        store().add(new SealedPerson(elsewhere, OTHER_FIRM, sealed.madeAt(), sealed.wrappedKey(), sealed.records()));
        assertThatThrownBy(() -> vault.open(elsewhere, commitment)).isInstanceOf(VaultUnavailable.class);
        String wrong = "0".repeat(64);
        store().append(
                        person,
                        new SealedPerson.SealedRecord(
                                wrong,
                                sealed.madeAt(),
                                sealed.records().getFirst().content()));
        assertThatThrownBy(() -> vault.open(person, wrong))
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageNotContaining("Zhao");
    }

    @Test
    void another_key_is_told_before_anything_is_sealed_by_it() {
        Vault vault = vault();
        String person = vault.number();
        String commitment = vault.put(person, FIRM, DETAILS);
        Vault other = Vault.open(store(), VaultKey.invent(), clock);
        assertThatThrownBy(() -> other.open(person, commitment)).isInstanceOf(VaultUnavailable.class);
        assertThatThrownBy(() -> other.put(other.number(), FIRM, DETAILS))
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageContaining("vault.key");
    }

    @Test
    void follows_the_ledger() {
        Vault vault = vault();
        String standing = vault.number();
        String kept = vault.put(standing, FIRM, DETAILS);
        String halfDone = vault.put(standing, FIRM, DETAILS);
        String orphan = vault.number();
        vault.put(orphan, FIRM, DETAILS);
        String erased = vault.number();
        String gone = vault.put(erased, FIRM, DETAILS);
        assertThat(vault.follow(
                        (person, firm) -> new Vault.Told(person.equals(erased), Set.of(kept, gone)), since -> true))
                .isEqualTo(3);
        assertThat(store().persons()).contains(standing).doesNotContain(orphan, erased);
        assertThat(vault.open(standing, kept)).isPresent();
        assertThat(vault.open(standing, halfDone)).isEmpty();
    }

    @Test
    void leaves_alone_what_may_still_be_waiting_for_its_fact() {
        Vault vault = vault();
        String person = vault.number();
        vault.put(person, FIRM, DETAILS);
        assertThat(vault.follow((any, firm) -> new Vault.Told(false, Set.of()), since -> false))
                .isZero();
        assertThat(store().persons()).contains(person);
    }

    @Test
    void is_taken_over_under_another_key_and_erasures_with_it() {
        Vault source = vault();
        String person = source.number();
        String commitment = source.put(person, FIRM, DETAILS);
        VaultKey otherKey = VaultKey.invent();
        SqliteVault other = elsewhere();
        Vault target = Vault.open(other, otherKey, clock);
        assertThat(target.takeOver(source)).isPositive();
        assertThat(target.open(person, commitment).orElseThrow().details()).isEqualTo(DETAILS);
        String later = source.put(person, FIRM, Map.of("name", "Zhao Renamed"));
        assertThat(target.takeOver(source)).isZero();
        assertThat(target.open(person, later)).isPresent();
        source.erase(person);
        target.takeOver(source);
        assertThat(target.open(person, commitment)).isEmpty();
    }

    /** A store of another place. */
    abstract SqliteVault elsewhere();
}
