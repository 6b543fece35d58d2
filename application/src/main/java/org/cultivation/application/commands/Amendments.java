package org.cultivation.application.commands;

import java.util.Map;
import java.util.Set;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.facts.Decoded;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.UnreadableFact;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds the fact that a person names by its position, and says how it would read with some members changed. */
@Component
public class Amendments {

    /** Members that say which fact it is and who signed it: no correction touches them. */
    private static final Set<String> FIXED = Set.of("code", "attestation");

    private final Ledger ledger;
    private final FactCodec codec;
    private final JsonMapper json = JsonMapper.builder().build();

    Amendments(Ledger ledger, FactCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    /**
     * The fact at {@code position} with {@code changes}: members of its body, those of the attestation too
     * ({@code effectiveOn}, {@code basis}) under their own names.
     *
     * @throws Refusal {@code amendment.no-such-fact} or {@code amendment.unreadable-change}
     */
    public Amendment correct(UnifiedSocialCreditCode firm, long position, Map<String, Object> changes) {
        Entry entry = fact(firm, position);
        ObjectNode body =
                (ObjectNode) json.readTree(Envelope.parts(entry.json()).body());
        changes.forEach((member, value) -> {
            Refusal.when(FIXED.contains(member), "amendment.unreadable-change", member);
            JsonNode node = json.valueToTree(value);
            if (member.equals("effectiveOn") || member.equals("basis")) {
                ((ObjectNode) body.get("attestation")).set(member, node);
            } else {
                Refusal.when(!body.has(member) && !node.isValueNode(), "amendment.unreadable-change", member);
                body.set(member, node);
            }
        });
        try {
            Decoded decoded = codec.decode(entry.type(), json.writeValueAsBytes(body));
            if (decoded instanceof Decoded.Known known && known.fact() instanceof EnterpriseEvent corrected) {
                return Amendment.correct(entry.sequence(), corrected);
            }
        } catch (UnreadableFact e) {
            throw new Refusal("amendment.unreadable-change", String.join(", ", changes.keySet()));
        }
        throw new Refusal("amendment.no-such-fact", position);
    }

    public Amendment withdraw(UnifiedSocialCreditCode firm, long position) {
        return Amendment.withdraw(fact(firm, position).sequence());
    }

    public Amendment supersede(UnifiedSocialCreditCode firm, long position, long successor) {
        return Amendment.supersede(
                fact(firm, position).sequence(), fact(firm, successor).sequence());
    }

    private Entry fact(UnifiedSocialCreditCode firm, long position) {
        Refusal.when(position < 0 || position >= ledger.head(), "amendment.no-such-fact", position);
        try (LedgerStream one = ledger.read(position, position + 1)) {
            Entry entry = one.next();
            Refusal.when(!entry.stream().equals(firm.value()), "amendment.no-such-fact", position);
            return entry;
        }
    }
}
