package org.cultivation.infra.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.cultivation.infra.facts.CanonicalJson;
import org.cultivation.infra.vault.SealedPerson.SealedRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps personal details sealed. Each person has a key of their own, which the vault's key wraps; what is sealed is bound
 * to person, firm and commitment, so that it opens nowhere else. The salt is sealed with the details: who holds the store
 * alone cannot even try whether somebody is in it. Erasing takes key, details and salt.
 *
 * <p>The ledger is the intent and the vault follows: details are put in before the fact that commits to them is recorded,
 * and taken out after the fact that says so; {@link #follow} settles at a start what a crash left between the two.
 */
public final class Vault {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VaultStore store;
    private final VaultKey key;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    private Vault(VaultStore store, VaultKey key, InstantSource clock) {
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /** Nothing is asked of the store before somebody is put in: nodes agree on a key only then. */
    public static Vault open(VaultStore store, VaultKey key, InstantSource clock) {
        return new Vault(store, key, clock);
    }

    /** @throws VaultUnavailable when the store's keys are wrapped by another key */
    private void requireKey() {
        String standing = store.keyId(key.id());
        if (!standing.equals(key.id())) {
            throw new VaultUnavailable(
                    "the vault was sealed by key " + standing + ", and " + VaultKey.FILE + " here is key " + key.id()
                            + ": put the right " + VaultKey.FILE + " into the directory",
                    null);
        }
    }

    /** A number for a new person, drawn by lot: 32 upper-case hex digits. */
    public String number() {
        return HexFormat.of().withUpperCase().formatHex(bytes(16));
    }

    /**
     * Puts details in, for a new person or one that is there.
     *
     * @return the commitment for the ledger: 64 upper-case hex digits
     */
    public String put(String person, String firm, Map<String, String> details) {
        requireKey();
        byte[] salt = bytes(32);
        String commitment = commitment(salt, canonical(person, firm, details));
        Optional<SealedPerson> known = store.find(person);
        byte[] personKey = known.map(this::unwrapped).orElseGet(() -> bytes(32));
        ObjectNode content = JSON.createObjectNode();
        content.put("salt", HexFormat.of().withUpperCase().formatHex(salt));
        ObjectNode said = content.putObject("details");
        details.forEach(said::put);
        Sealed sealed = Sealed.of(personKey, recordBound(person, firm, commitment), CanonicalJson.of(content), random);
        SealedRecord record = new SealedRecord(commitment, clock.instant(), sealed);
        boolean kept = known.isPresent()
                ? known.get().firm().equals(firm) && store.append(person, record)
                : store.add(new SealedPerson(
                        person,
                        firm,
                        record.madeAt(),
                        Sealed.of(key.bytes(), keyBound(person, firm), personKey, random),
                        List.of(record)));
        if (!kept) {
            throw new VaultUnavailable("person " + person + " was erased meanwhile, or belongs to another firm", null);
        }
        return commitment;
    }

    /** What was recorded under a commitment; empty when it was erased. */
    public Optional<Opened> open(String person, String commitment) {
        return store.find(person)
                .flatMap(of -> of.records().stream()
                        .filter(record -> record.commitment().equals(commitment))
                        .findFirst()
                        .map(record -> opened(of, record)));
    }

    private Opened opened(SealedPerson of, SealedRecord record) {
        byte[] clear = record.content().open(unwrapped(of), recordBound(of.person(), of.firm(), record.commitment()));
        JsonNode content = JSON.readTree(clear);
        Map<String, String> details = new TreeMap<>();
        content.path("details")
                .properties()
                .forEach(one -> details.put(one.getKey(), one.getValue().asString("")));
        String salt = content.path("salt").asString("");
        byte[] canonical = canonical(of.person(), of.firm(), details);
        if (!isCommitment(record.commitment(), HexFormat.of().parseHex(salt), canonical)) {
            throw new VaultUnavailable("details of person " + of.person() + " are not what was committed to", null);
        }
        return new Opened(of.person(), record.commitment(), details, salt, new String(canonical, UTF_8));
    }

    /** Takes out what was put in for a fact that was not recorded. */
    public void discard(String person, String commitment) {
        store.discard(person, commitment);
    }

    /** Destroys key, details and salts of a person. Nothing happens when they are gone already. */
    public void erase(String person) {
        store.erase(person);
    }

    /** True when nobody is in it. */
    public boolean isEmpty() {
        return store.persons().isEmpty();
    }

    /**
     * What the ledger says of a person.
     *
     * @param commitments of every fact about the person
     */
    public record Told(boolean erased, Set<String> commitments) {

        public Told {
            commitments = Set.copyOf(commitments);
        }
    }

    /**
     * Makes the vault agree with the ledger.
     *
     * @param told by person and firm
     * @param settled whether something put in then can no longer be waiting for its fact
     * @return how many records and persons were taken out
     */
    public int follow(BiFunction<String, String, Told> told, Predicate<Instant> settled) {
        int taken = 0;
        for (String person : store.persons()) {
            SealedPerson sealed = store.find(person).orElse(null);
            if (sealed == null) {
                continue;
            }
            Told of = told.apply(person, sealed.firm());
            if (of.erased()) {
                store.erase(person);
                taken++;
                continue;
            }
            for (SealedRecord record : sealed.records()) {
                if (!of.commitments().contains(record.commitment()) && settled.test(record.madeAt())) {
                    store.discard(person, record.commitment());
                    taken++;
                }
            }
        }
        return taken;
    }

    /**
     * Puts every person of {@code source} in here, wrapped by the key here; persons that are there stay as they are, and
     * those that are not in the source any more are erased.
     *
     * @return how many were put in
     */
    public int takeOver(Vault source) {
        int added = 0;
        List<String> there = source.store.persons();
        if (!there.isEmpty()) {
            requireKey();
        }
        for (String person : there) {
            SealedPerson from = source.store.find(person).orElse(null);
            if (from == null) {
                continue;
            }
            SealedPerson here = store.find(person).orElse(null);
            if (here == null) {
                Sealed wrapped = Sealed.of(key.bytes(), keyBound(person, from.firm()), source.unwrapped(from), random);
                store.add(new SealedPerson(person, from.firm(), from.madeAt(), wrapped, from.records()));
                added++;
            } else {
                for (SealedRecord record : from.records()) {
                    if (here.records().stream()
                            .noneMatch(one -> one.commitment().equals(record.commitment()))) {
                        store.append(person, record);
                    }
                }
            }
        }
        Set<String> kept = Set.copyOf(there);
        store.persons().stream().filter(person -> !kept.contains(person)).forEach(store::erase);
        return added;
    }

    /** True when {@code commitment} is the one to these bytes under this salt: what anybody can check. */
    static boolean isCommitment(String commitment, byte[] salt, byte[] canonical) {
        return MessageDigest.isEqual(
                commitment.getBytes(UTF_8), commitment(salt, canonical).getBytes(UTF_8));
    }

    private static String commitment(byte[] salt, byte[] canonical) {
        return HexFormat.of().withUpperCase().formatHex(VaultKey.hmac(salt, canonical));
    }

    private static byte[] canonical(String person, String firm, Map<String, String> details) {
        ObjectNode all = JSON.createObjectNode();
        details.forEach(all::put);
        all.put("person", person);
        all.put("firm", firm);
        return CanonicalJson.of(all);
    }

    private byte[] unwrapped(SealedPerson of) {
        return of.wrappedKey().open(key.bytes(), keyBound(of.person(), of.firm()));
    }

    private static byte[] keyBound(String person, String firm) {
        return ("cultivation-vault/1 key " + person + " " + firm).getBytes(UTF_8);
    }

    private static byte[] recordBound(String person, String firm, String commitment) {
        return ("cultivation-vault/1 record " + person + " " + firm + " " + commitment).getBytes(UTF_8);
    }

    private byte[] bytes(int count) {
        byte[] drawn = new byte[count];
        random.nextBytes(drawn);
        return drawn;
    }
}
