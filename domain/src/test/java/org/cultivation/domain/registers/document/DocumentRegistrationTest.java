package org.cultivation.domain.registers.document;

import static org.cultivation.domain.registers.EntryTrial.CITY;

import java.util.Map;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;

class DocumentRegistrationTest {

    private static final Actor CITY_CLERK = new Actor("city-clerk", Role.CLERK, CITY);

    @Test
    void registers_a_document_from_its_issue_on() {
        EntryTrial document = EntryTrial.of(Register.DOCUMENT, "opinions-2024");
        Map<String, String> values = Map.of("title", "Opinions", "number", "2024/125", "issued-on", "2024-06-08");
        document.refuses(
                document.command(CITY_CLERK, "2024-06-07", "registration", "registered", values),
                "document.issued-later[2024-06-08, 2024-06-07]");
        document.as(CITY_CLERK, "2024-06-08", "registration", "registered", values)
                .as(CITY_CLERK, "2026-01-05", "registration", "superseded", Map.of("by", "opinions-2026"));
        document.refuses(
                document.command(CITY_CLERK, "2026-02-02", "registration", "repealed", Map.of("reason", "old")),
                "fact.not-in-this-status[DOCUMENT, registration, repealed, superseded]");
    }
}
