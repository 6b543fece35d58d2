package org.cultivation.application.transparency;

import java.net.URI;
import java.util.List;
import org.cultivation.infra.note.VerifierKey;

/**
 * What an operator decides about the log.
 *
 * @param witnesses whose cosignatures are taken; {@code registry.log.witnesses}, vkeys of type 4
 * @param sendTo addresses that get each day's checkpoint; {@code registry.log.send-to}. One that ends with {@code
 *     /add-checkpoint} is a witness and gets it in the form of C2SP tlog-witness
 */
public record LogSettings(List<VerifierKey> witnesses, List<URI> sendTo) {

    public LogSettings {
        witnesses = List.copyOf(witnesses);
        sendTo = List.copyOf(sendTo);
    }

    /** @throws IllegalArgumentException when a key or an address is none */
    static LogSettings of(List<String> witnesses, List<String> sendTo) {
        List<VerifierKey> keys = witnesses.stream()
                .filter(text -> !text.isBlank())
                .map(text -> VerifierKey.parse(text.strip()))
                .toList();
        if (!keys.stream().allMatch(VerifierKey::isWitness)) {
            throw new IllegalArgumentException(
                    "registry.log.witnesses names a key that is no witness's (signature type 4)");
        }
        List<URI> addresses = sendTo.stream()
                .filter(text -> !text.isBlank())
                .map(text -> URI.create(text.strip()))
                .toList();
        for (URI address : addresses) {
            if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
                throw new IllegalArgumentException("registry.log.send-to is no web address: " + address);
            }
        }
        return new LogSettings(keys, addresses);
    }
}
