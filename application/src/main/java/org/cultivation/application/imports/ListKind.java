package org.cultivation.application.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cultivation.domain.Actor;
import org.cultivation.domain.PoolRules;

/** What the rows of a list say, and so which columns it has and how a row is checked and told. */
interface ListKind {

    /** The name of the column that a header means, in either language. */
    Optional<String> column(String header);

    /** Columns that the list cannot do without. */
    List<String> required();

    /** True when a row in which these columns were found is the header. */
    boolean isHeader(Set<String> found);

    String header(Locale language, String column);

    String problem(Locale language, Problem problem);

    String remedy(Locale language, Problem problem);

    /** Why a row was refused when it was written. */
    String refusal(Locale language, String code, List<String> arguments);

    /** @throws org.cultivation.domain.Refusal when the official may bring no such list at all */
    void requireEntitled(Actor actor);

    /** Checks every row against the register as it stands and against the rows before it. */
    Checked check(ListCheck.Read read, ImportOptions options, Actor actor, String importId);

    /** The rows as they will be written: what is still without a number gets one. */
    default List<CheckedRow> numbered(List<CheckedRow> chosen) {
        return chosen;
    }

    /**
     * Rows after the check.
     *
     * @param counted entities that count now; 0 where the list can change nothing about that
     * @param position of the ledger that was checked against
     * @param rules in force on the effective date of the list
     */
    record Checked(List<CheckedRow> rows, long counted, long position, PoolRules rules) {}
}
