package org.cultivation.verifier.report;

import java.util.Map;

/** The report for people: figures, what to know, what was found, and in the last line whether all holds. */
public final class ReportText {

    private ReportText() {}

    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        line(text, "verified: " + report.source());
        for (Map.Entry<String, Object> fact : report.inOrder().entrySet()) {
            line(text, "  " + fact.getKey() + ": " + fact.getValue());
        }
        report.numbers().forEach(number -> line(text, number.toString()));
        report.notes().forEach(note -> line(text, "note: " + note));
        report.findings().forEach(finding -> line(text, finding.toString()));
        if (report.more() > 0) {
            line(text, "and " + report.more() + " more");
        }
        line(text, report.holds() ? "all checks hold" : "NOT in order");
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
