package org.cultivation.application.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a page: who is signed in, what the menu offers, where the ledger stands.
 *
 * @param unit name of the unit in the reader's language
 * @param role name of the role, suffix of a message key
 * @param reached position of the last fact known
 * @param keys false when the visitor switched single-key shortcuts off
 * @param rules version of the pool rules in force today; null before any
 */
public record Shell(
        String account,
        String name,
        String unit,
        String role,
        List<Entry> menu,
        List<Entry> tabs,
        long reached,
        @Nullable String rules,
        LocalDate today,
        boolean keys,
        Instant now) {

    /**
     * A menu entry.
     *
     * @param key letter that opens it after G
     * @param count cases that wait; null when it has no count
     */
    public record Entry(
            String name,
            String path,
            String icon,
            String key,
            @Nullable Long count) {}

    /** True for a role that may record facts about firms. */
    public boolean clerk() {
        return role.equals("CLERK");
    }

    /** True for a role that judges. */
    public boolean reviewer() {
        return role.equals("REVIEWER");
    }
}
