package org.cultivation.infra.views;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Fact;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.infra.facts.Decoded;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.UnknownFact;
import tools.jackson.databind.JsonNode;

/** Turns what the ledger keeps into facts. Facts of unknown types come through as such. For any number of threads. */
public final class FactReader {

    private static final ZoneId RECORDED_IN = ZoneId.of("Asia/Shanghai");

    private final FactCodec codec;

    /** Reads facts of the types that {@code codec} knows. */
    public FactReader(FactCodec codec) {
        this.codec = codec;
    }

    /** The fact in an entry. */
    public RecordedFact read(Entry entry) {
        String type = entry.type();
        Decoded decoded = codec.decode(type, entry.json(), Envelope.BODY_OFFSET);
        Fact fact = switch (decoded) {
            case Decoded.Known known -> known.fact();
            case Decoded.Unknown unknown ->
                new UnknownFact(type, unknown.body().toString(), attestation(unknown.body(), entry));
        };
        return new RecordedFact(
                entry.position(),
                entry.stream(),
                entry.sequence(),
                entry.recordedAt(),
                decoded.type().name(),
                fact);
    }

    /** As much of the attestation as an unknown body has in the known form; the rest says that it is not known. */
    private static Attestation attestation(JsonNode body, Entry entry) {
        JsonNode found = body.path("attestation");
        LocalDate recordedOn = LocalDate.ofInstant(entry.recordedAt(), RECORDED_IN);
        try {
            return new Attestation(
                    found.path("actor").asString("?"),
                    Role.valueOf(found.path("role").asString(Role.CLERK.name())),
                    new UnitCode(found.path("unit").asString("000000")),
                    LocalDate.parse(found.path("effectiveOn").asString(recordedOn.toString())),
                    Basis.of(found.path("basis").path("document").asString("?")),
                    found.path("ruleVersion").asString("?"),
                    null);
        } catch (Refusal | IllegalArgumentException | DateTimeException otherForm) {
            return new Attestation("?", Role.CLERK, new UnitCode("000000"), recordedOn, Basis.of("?"), "?", null);
        }
    }
}
