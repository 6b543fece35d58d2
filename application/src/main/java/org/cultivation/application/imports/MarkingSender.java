package org.cultivation.application.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Requests;
import org.cultivation.infra.ledger.RequestMark;

/**
 * Where several nodes may write an import one after the other: each command of a row bears a mark of its own, as a
 * request with an {@code Idempotency-Key} does. What a node had under way when it was stopped or killed is then found
 * in the log by the next, or the other way round, and stands once.
 */
record MarkingSender(Commands commands) implements Sender {

    @Override
    public long record(Object command) {
        return commands.record(command).position();
    }

    @Override
    public long send(Object command) {
        return commands.send(command).position();
    }

    @Override
    public long record(String mark, Object command) {
        return marked(mark, () -> commands.record(command).position());
    }

    @Override
    public long send(String mark, Object command) {
        return marked(mark, () -> commands.send(command).position());
    }

    private static long marked(String mark, Callable<Long> work) {
        String key = sha256("import/" + mark);
        try {
            return Requests.during(new RequestMark(key, key), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
