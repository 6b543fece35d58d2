package org.cultivation.application.imports;

import java.util.List;

/**
 * What is wrong or doubtful about one cell.
 *
 * @param column its name: of a {@link Column}, or of a column of facts
 * @param shown what the cell shows
 * @param code names the text {@code import.problem.<code>} and the advice {@code import.remedy.<code>}
 * @param arguments for both texts
 */
public record Problem(Severity severity, String column, String shown, String code, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** How bad it is. */
    public enum Severity {
        /** The row cannot be written. */
        ERROR,
        /** The row can be written, but someone should look first. */
        WARNING
    }
}
