package org.cultivation.projections;

import java.util.List;
import java.util.stream.Stream;
import org.cultivation.projections.entries.Entries;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.feed.Feed;
import org.cultivation.projections.feed.FeedStretch;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.Firms;
import org.cultivation.projections.imports.ImportView;
import org.cultivation.projections.imports.Imports;
import org.cultivation.projections.plans.PlanView;
import org.cultivation.projections.plans.Plans;
import org.cultivation.projections.reference.CountingView;
import org.cultivation.projections.reference.References;
import org.cultivation.projections.reference.RulesView;
import org.cultivation.projections.reference.UnitsView;
import org.cultivation.projections.trade.TradeCell;

/** All projections and all view types there are. */
public final class Projections {

    /** Raise this whenever a projection folds the same facts to something else: saved views are then folded anew. */
    public static final int VERSION = 5;

    private Projections() {}

    /** In the order in which each fact goes through them: firms are counted by rules folded before. */
    public static List<Projection> all() {
        return List.of(new References(), new Plans(), new Imports(), new Firms(), new Entries(), new Feed());
    }

    /** What they save. */
    public static List<ViewType<?>> types() {
        return Stream.concat(
                        Stream.<ViewType<?>>of(
                                UnitsView.TYPE,
                                RulesView.TYPE,
                                CountingView.TYPE,
                                PlanView.TYPE,
                                ImportView.TYPE,
                                FirmFields.TYPE,
                                FeedStretch.TYPE,
                                TradeCell.TYPE),
                        EntryFields.types())
                .toList();
    }
}
