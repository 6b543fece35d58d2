package org.cultivation.application.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.RequestMark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The request with an idempotency key that the present thread carries out. Its mark goes into every fact it makes; a
 * command on a stream to which the same request brought a fact before is not sent again.
 */
@Component
public class Requests {

    private static final ThreadLocal<@Nullable RequestMark> PRESENT = new ThreadLocal<>();

    private final Ledger ledger;

    Requests(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Does {@code work} for the request; null for one without a key. */
    public static <T> T during(@Nullable RequestMark request, Callable<T> work) throws Exception {
        RequestMark before = PRESENT.get();
        PRESENT.set(request);
        try {
            return work.call();
        } finally {
            PRESENT.set(before);
        }
    }

    static @Nullable RequestMark present() {
        return PRESENT.get();
    }

    /** The digest of the request that was carried out under this key, wholly or in part; empty when none was. */
    public Optional<String> digestOf(String key) {
        return ledger.findRequest(key).stream()
                .map(entry -> RequestMark.in(Envelope.parts(entry.json()).metadata()))
                .flatMap(Optional::stream)
                .map(RequestMark::digest)
                .findFirst();
    }

    /** What the present request recorded in {@code stream} before; empty when it did not come that far. */
    Optional<Recorded> earlier(String stream) {
        RequestMark request = present();
        if (request == null) {
            return Optional.empty();
        }
        List<Entry> made = new ArrayList<>(ledger.findRequest(request.key()));
        made.removeIf(entry -> !entry.stream().equals(stream));
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Recorded(made.getLast().position(), made.getLast().sequence()));
    }

    static CommandMessage<Object> marked(Object command) {
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command);
        RequestMark request = present();
        return request == null
                ? message
                : message.andMetaData(Map.of(RequestMark.KEY, request.key(), RequestMark.DIGEST, request.digest()));
    }
}
