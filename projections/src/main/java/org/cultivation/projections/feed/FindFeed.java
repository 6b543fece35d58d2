package org.cultivation.projections.feed;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.projections.Views;
import org.jspecify.annotations.Nullable;

/** The latest facts. */
public final class FindFeed {

    private FindFeed() {}

    /** The last {@code n} facts recorded, newest first; with {@code on} only those effective by that day. */
    public static List<FeedItem> latest(Views views, int n, @Nullable LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
