package org.cultivation.infra.vault;

import java.util.Map;

/**
 * Details as recorded once, in clear, with what proves that they are what the ledger committed to: {@code commitment} is
 * the HMAC-SHA-256, keyed by {@code salt}, of {@code canonical}.
 *
 * @param details by name
 * @param salt 32 bytes, upper-case hex
 * @param canonical the canonical JSON (RFC 8785) of the details, the person and the firm
 */
public record Opened(String person, String commitment, Map<String, String> details, String salt, String canonical) {

    public Opened {
        details = Map.copyOf(details);
    }

    @Override
    public String toString() {
        return "Opened";
    }
}
