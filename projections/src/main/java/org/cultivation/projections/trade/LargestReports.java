package org.cultivation.projections.trade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.cultivation.domain.registers.EntryId;

/** The first so many of all reports offered, largest first, and how many were offered. Keeps no more than it gives. */
final class LargestReports {

    private static final Comparator<Candidate> ORDER = LargestReports::compare;

    private final int most;
    private final PriorityQueue<Candidate> kept = new PriorityQueue<>(ORDER.reversed());
    private long offered;

    /** A figure of a firm. */
    record Candidate(FirmReports firm, FirmReports.Stretch stretch) {}

    LargestReports(long most) {
        this.most = (int) Math.min(most, Integer.MAX_VALUE);
    }

    void offer(FirmReports firm, FirmReports.Stretch stretch) {
        offered++;
        if (kept.size() < most) {
            kept.add(new Candidate(firm, stretch));
        } else if (stretch.rough() >= kept.element().stretch().rough()) {
            kept.add(new Candidate(firm, stretch));
            kept.remove();
        }
    }

    long offered() {
        return offered;
    }

    List<Candidate> inOrder() {
        List<Candidate> all = new ArrayList<>(kept);
        Collections.sort(all, ORDER);
        return all;
    }

    /** By amount, then firm, month, mode and direction. */
    private static int compare(Candidate one, Candidate other) {
        int order = Double.compare(other.stretch().rough(), one.stretch().rough());
        if (order == 0 && !one.stretch().amount().equals(other.stretch().amount())) {
            order = other.stretch().exact().compareTo(one.stretch().exact());
        }
        if (order == 0) {
            order = id(one).compareTo(id(other));
        }
        return order == 0 ? key(one).compareTo(key(other)) : order;
    }

    private static EntryId id(Candidate candidate) {
        return candidate.firm().firm().id();
    }

    private static String key(Candidate candidate) {
        return candidate.stretch().key();
    }
}
