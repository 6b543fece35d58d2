package org.badhouse.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import org.badhouse.application.PublicApi;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Fact;
import org.springframework.stereotype.Component;

/** A domain class that looks at the clock, at Spring and at the application, and a fact that is no record. */
@Component
public class Guessing implements Fact {

    private final Attestation attestation;
    private final PublicApi api = new PublicApi();

    Guessing(Attestation attestation) {
        this.attestation = attestation;
    }

    LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    PublicApi api() {
        return api;
    }

    @Override
    public Attestation attestation() {
        return attestation;
    }
}
