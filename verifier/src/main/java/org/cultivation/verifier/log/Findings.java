package org.cultivation.verifier.log;

import java.util.ArrayList;
import java.util.List;

/** What was found; after the first thousand only how many more. */
public final class Findings {

    private static final int MOST = 1_000;

    private final List<Finding> list = new ArrayList<>();
    private long more;

    public void add(Finding finding) {
        if (list.size() < MOST) {
            list.add(finding);
        } else {
            more++;
        }
    }

    void add(long position, What what, String detail) {
        add(Finding.at(position, what, detail));
    }

    /** In the order found. */
    public List<Finding> list() {
        return List.copyOf(list);
    }

    /** How many are not in the list. */
    public long more() {
        return more;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }
}
