package org.cultivation.infra.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a document, whatever its format.
 *
 * @param language BCP 47
 * @param footer on every page
 */
public record Report(String language, String title, String subtitle, List<Block> blocks, String footer) {

    public Report {
        blocks = List.copyOf(blocks);
    }

    /** A part of the document. */
    public sealed interface Block permits Heading, Paragraph, Note, Table, Bars {}

    /** Begins a section. */
    public record Heading(String text) implements Block {}

    /** Running text. */
    public record Paragraph(String text) implements Block {}

    /** Small print below a table or chart. */
    public record Note(String text) implements Block {}

    /**
     * Rows of texts.
     *
     * @param weights widths of the columns in proportion; a negative one is set flush right
     */
    public record Table(List<String> header, List<Integer> weights, List<List<String>> rows) implements Block {

        public Table {
            header = List.copyOf(header);
            weights = List.copyOf(weights);
            rows = rows.stream().map(List::copyOf).toList();
        }

        int total() {
            return weights.stream().mapToInt(Math::abs).sum();
        }
    }

    /**
     * Columns, stacked where there are several series.
     *
     * @param unit of the values
     */
    public record Bars(String title, String unit, List<String> labels, List<Series> series) implements Block {

        public Bars {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
        }

        /** The highest stack; at least the smallest number above 0, so that it can be divided by. */
        double most() {
            double most = 0;
            for (int i = 0; i < labels.size(); i++) {
                double stack = 0;
                for (Series one : series) {
                    BigDecimal value = one.values().get(i);
                    stack += value == null ? 0 : value.doubleValue();
                }
                most = Math.max(most, stack);
            }
            return most == 0 ? 1 : most;
        }
    }

    /** Values by label; null where there is none. */
    public record Series(String name, List<@Nullable BigDecimal> values) {

        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }
}
