package org.cultivation.verifier.report;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report as one JSON object; members are described in docs/verify-a-number.md. */
public final class ReportJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() {}

    public static String of(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("holds", report.holds());
        json.put("source", report.source());
        json.putAll(report.inOrder());
        json.put("notes", report.notes());
        json.put(
                "findings",
                report.findings().stream()
                        .map(finding -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("what", finding.what().code());
                            one.put("where", finding.where());
                            if (finding.position() >= 0) {
                                one.put("position", finding.position());
                            }
                            one.put("detail", finding.detail());
                            return one;
                        })
                        .toList());
        json.put("moreFindings", report.more());
        json.put("numbers", report.numbers());
        return JSON.writeValueAsString(json);
    }
}
