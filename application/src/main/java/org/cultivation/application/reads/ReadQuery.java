package org.cultivation.application.reads;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.time.Days;
import org.cultivation.infra.reads.Read;
import org.jspecify.annotations.Nullable;

/** Which readings are asked for: by whom, of what, and on which days. */
record ReadQuery(
        @Nullable String account,
        @Nullable String what,
        @Nullable String from,
        @Nullable String to) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** @throws BadParameter when a day is none */
    java.util.function.Predicate<Read> fits() {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        String of = what == null ? "" : what.strip().toLowerCase(Locale.ROOT);
        return read -> {
            LocalDate on = LocalDate.ofInstant(read.at(), BEIJING);
            return (account == null || account.isBlank() || read.account().equals(account.strip()))
                    && (of.isEmpty()
                            || read.address().toLowerCase(Locale.ROOT).contains(of)
                            || read.what().stream().anyMatch(one -> one.contains(of)))
                    && (first == null || !on.isBefore(first))
                    && (last == null || !on.isAfter(last));
        };
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Days.find(text).orElseThrow(() -> new BadParameter(name, text, "value"));
    }
}
