package org.cultivation.infra.documents;

import static org.cultivation.infra.documents.PdfCanvas.MARGIN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.infra.documents.Report.Bars;
import org.cultivation.infra.documents.Report.Heading;
import org.cultivation.infra.documents.Report.Note;
import org.cultivation.infra.documents.Report.Paragraph;
import org.cultivation.infra.documents.Report.Series;
import org.cultivation.infra.documents.Report.Table;

/** Sets a report as PDF. The same report gives the same bytes: no date, no random number, no compression. */
public final class Pdf {

    private static final double INNER = PdfCanvas.WIDTH - 2 * MARGIN;
    private static final double CHART = 150;
    private static final double PAD = 4;

    private final PdfCanvas canvas = new PdfCanvas();

    private Pdf() {}

    public static byte[] of(Report report) {
        return new Pdf().set(report);
    }

    private byte[] set(Report report) {
        text(report.title(), 18, 26, Colours.INK);
        text(report.subtitle(), 10.5, 16, Colours.SOFT);
        for (Report.Block block : report.blocks()) {
            switch (block) {
                case Heading heading -> {
                    canvas.down(10);
                    canvas.room(60);
                    text(heading.text(), 13, 22, Colours.INK);
                }
                case Paragraph paragraph -> text(paragraph.text(), 10.5, 17, Colours.INK);
                case Note note -> text(note.text(), 8, 13, Colours.SOFT);
                case Table table -> table(table);
                case Bars bars -> bars(bars);
            }
        }
        int number = 0;
        for (StringBuilder page : canvas.pages()) {
            number++;
            String count = number + " / " + canvas.pages().size();
            canvas.text(page, report.footer(), MARGIN, PdfCanvas.HEIGHT - 30, 8, Colours.SOFT);
            double right = PdfCanvas.WIDTH - MARGIN - canvas.width(count, 8);
            canvas.text(page, count, right, PdfCanvas.HEIGHT - 30, 8, Colours.SOFT);
        }
        return PdfFile.of(canvas, report.title(), report.language());
    }

    private void text(String text, double size, double leading, String colour) {
        for (String line : canvas.lines(text, INNER, size)) {
            canvas.room(leading);
            canvas.text(line, MARGIN, canvas.y() + leading - (leading - size) / 2 - size * 0.15, size, colour);
            canvas.down(leading);
        }
    }

    private void table(Table table) {
        row(table, table.header(), true);
        for (List<String> row : table.rows()) {
            row(table, row, false);
        }
        canvas.down(4);
    }

    private void row(Table table, List<String> cells, boolean head) {
        double size = 9;
        double leading = 13;
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> cell = canvas.lines(cells.get(i), width(table, i) - 2 * PAD, size);
            lines.add(cell);
            most = Math.max(most, cell.size());
        }
        double height = most * leading + 6;
        int before = canvas.pages().size();
        canvas.room(height);
        if (!head && canvas.pages().size() > before) {
            row(table, table.header(), true);
        }
        if (head) {
            canvas.box(MARGIN, canvas.y(), INNER, height, Colours.HEAD);
        }
        double x = MARGIN;
        for (int i = 0; i < lines.size(); i++) {
            double base = canvas.y() + 3 + 10;
            for (String line : lines.get(i)) {
                double shift = table.weights().get(i) < 0 ? width(table, i) - PAD - canvas.width(line, size) : PAD;
                canvas.text(line, x + shift, base, size, Colours.INK);
                base += leading;
            }
            x += width(table, i);
        }
        canvas.down(height);
        canvas.box(MARGIN, canvas.y() - 0.5, INNER, 0.5, Colours.LINE);
    }

    private static double width(Table table, int column) {
        return INNER * Math.abs(table.weights().get(column)) / table.total();
    }

    private void bars(Bars bars) {
        canvas.room(CHART + 62);
        text(bars.title() + " (" + bars.unit() + ")", 9.5, 16, Colours.INK);
        double x = MARGIN;
        for (int s = 0; bars.series().size() > 1 && s < bars.series().size(); s++) {
            canvas.box(x, canvas.y() + 3, 7, 7, Colours.series(s));
            canvas.text(bars.series().get(s).name(), x + 10, canvas.y() + 10, 8, Colours.SOFT);
            x += 24 + canvas.width(bars.series().get(s).name(), 8);
        }
        canvas.down(bars.series().size() > 1 ? 16 : 2);
        double step = step(bars.most());
        double top = step * Math.ceil(bars.most() / step);
        double left = MARGIN + 44;
        double bottom = canvas.y() + CHART;
        for (int line = 0; line * step <= top + step / 2; line++) {
            double at = bottom - CHART * line * step / top;
            String label = PdfCanvas.number(line * step);
            canvas.box(left, at, INNER - 44, 0.4, Colours.LINE);
            canvas.text(label, left - 5 - canvas.width(label, 7.5), at + 2.5, 7.5, Colours.SOFT);
        }
        double place = (INNER - 44) / Math.max(1, bars.labels().size());
        int every = Math.max(1, (int) Math.ceil(38 / place));
        for (int i = 0; i < bars.labels().size(); i++) {
            double at = left + place * i;
            stack(bars, i, at + place * 0.18, place * 0.64, bottom, top);
            String label = bars.labels().get(i);
            if (i % every == 0) {
                double shift = (place - canvas.width(label, 7.5)) / 2;
                canvas.text(label, at + shift, bottom + 10, 7.5, Colours.SOFT);
            }
        }
        canvas.down(CHART + 18);
    }

    private void stack(Bars bars, int label, double x, double width, double bottom, double top) {
        double at = bottom;
        for (int s = 0; s < bars.series().size(); s++) {
            Series series = bars.series().get(s);
            BigDecimal value = series.values().get(label);
            if (value != null && value.signum() > 0) {
                double height = CHART * value.doubleValue() / top;
                at -= height;
                canvas.box(x, at, width, height, Colours.series(s));
            }
        }
    }

    /** A round distance between grid lines that makes about four of them. */
    private static double step(double most) {
        double power = 0.001;
        while (true) {
            for (double factor : new double[] {1, 2, 5}) {
                if (factor * power * 5 >= most) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}
