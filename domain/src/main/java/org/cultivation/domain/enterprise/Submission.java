package org.cultivation.domain.enterprise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a firm hands in with its nomination. Every submission is kept; two of them can be compared item by item.
 *
 * @param mainProducts what it sells, at most 500 characters
 * @param annualValueWan cross-border value of the last 12 months in 10,000 yuan (万元), zero or more
 * @param salesChannels platforms and shops it sells through
 * @param overseasMarks trademarks registered abroad, as stated by the firm
 * @param qualifications certificates, as stated by the firm
 * @param statement anything else the reviewers should know, at most 2,000 characters
 */
public record Submission(
        String mainProducts,
        @Nullable Long annualValueWan,
        @Nullable String salesChannels,
        @Nullable String overseasMarks,
        @Nullable String qualifications,
        @Nullable String statement) {

    /** Above this the amount was meant in yuan: 10 trillion yuan exceed the whole city's trade. */
    private static final long MOST_WAN = 1_000_000_000L;

    public Submission {
        mainProducts = Text.required("submission.mainProducts", mainProducts, 500);
        Refusal.when(
                annualValueWan != null && (annualValueWan < 0 || annualValueWan > MOST_WAN),
                "submission.value-out-of-range",
                String.valueOf(annualValueWan));
        salesChannels = Text.optional("submission.salesChannels", salesChannels, 500);
        overseasMarks = Text.optional("submission.overseasMarks", overseasMarks, 500);
        qualifications = Text.optional("submission.qualifications", qualifications, 500);
        statement = Text.optional("submission.statement", statement, 2000);
    }

    /** Names of the items, in the order of the form. */
    public static List<String> itemNames() {
        return List.of(
                "mainProducts", "annualValueWan", "salesChannels", "overseasMarks", "qualifications", "statement");
    }

    /** Item names and their values in the order of the form; a missing value is null. */
    public Map<String, @Nullable String> items() {
        Map<String, @Nullable String> items = new LinkedHashMap<>();
        items.put("mainProducts", mainProducts);
        items.put("annualValueWan", annualValueWan == null ? null : annualValueWan.toString());
        items.put("salesChannels", salesChannels);
        items.put("overseasMarks", overseasMarks);
        items.put("qualifications", qualifications);
        items.put("statement", statement);
        return items;
    }

    /** True when nothing differs, so that handing it in again would be no correction. */
    public boolean sameAs(Submission other) {
        return Objects.equals(this, other);
    }
}
