package org.cultivation.application.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which days are counted and times are shown. */
public final class Beijing {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Beijing() {}

    /** The last instant of the day: what was recorded on that day was recorded by then. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
    }
}
