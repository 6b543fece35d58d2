package org.cultivation.verifier.packaged;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of the files in a package, in the order in which they stand. */
final class Layout {

    /** Version of the format; the first line of {@link #NOTE}. */
    static final String FORMAT = "cultivation-registry-package/1";

    static final String README = "README.md";
    static final Pattern PLAN_PACK = Pattern.compile("plan-pack/[a-z0-9-]+\\.json");
    static final Pattern SUMS = Pattern.compile("entries/([0-9]{10})\\.sums");
    static final Pattern ENTRIES = Pattern.compile("entries/([0-9]{10})\\.jsonl");
    static final Pattern EVIDENCE = Pattern.compile("evidence/([0-9a-f]{64})");
    static final String RULES = "rules.json";
    static final String CHECKPOINT = "checkpoint";
    static final String KEYS = "keys.vkey";
    static final String ROTATIONS = "rotations";
    static final String CHECKSUMS = "SHA256SUMS";
    static final String NOTE = "package.note";

    private Layout() {}

    /** The file with the entries from this position on. */
    static String entries(long first, String ending) {
        return String.format(Locale.ROOT, "entries/%010d.%s", first, ending);
    }

    /** True when a file may be in a package at all. */
    static boolean isKnown(String name) {
        return name.equals(README)
                || name.equals(RULES)
                || name.equals(CHECKPOINT)
                || name.equals(KEYS)
                || name.equals(ROTATIONS)
                || PLAN_PACK.matcher(name).matches();
    }
}
