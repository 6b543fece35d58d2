package org.cultivation.infra.documents;

import java.math.BigDecimal;
import java.util.List;
import org.cultivation.infra.documents.Report.Bars;
import org.cultivation.infra.documents.Report.Series;
import org.jspecify.annotations.Nullable;

/** A chart part of a document: stacked columns with their numbers, which the reader's program draws. */
final class DocxChart {

    static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private DocxChart() {}

    static String of(Bars bars) {
        StringBuilder chart = new StringBuilder("<c:chartSpace xmlns:c=\"" + CHART + "\" xmlns:a=\"" + DRAWING
                + "\"><c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr"
                + " sz=\"1000\" b=\"0\"/></a:pPr><a:r><a:rPr sz=\"1000\" b=\"0\"/><a:t>"
                + Docx.escaped(bars.title() + " (" + bars.unit() + ")")
                + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/>"
                + "<c:plotArea><c:layout/><c:barChart><c:barDir val=\"col\"/><c:grouping val=\"stacked\"/>"
                + "<c:varyColors val=\"0\"/>");
        for (int s = 0; s < bars.series().size(); s++) {
            series(chart, bars, s);
        }
        chart.append("<c:gapWidth val=\"60\"/><c:overlap val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/>");
        chart.append("</c:barChart>");
        axis(chart, "catAx", 1, 2, "b");
        axis(chart, "valAx", 2, 1, "l");
        chart.append("</c:plotArea>");
        if (bars.series().size() > 1) {
            chart.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
        }
        return chart.append("<c:plotVisOnly val=\"1\"/></c:chart></c:chartSpace>")
                .toString();
    }

    private static void series(StringBuilder chart, Bars bars, int number) {
        Series series = bars.series().get(number);
        chart.append("<c:ser><c:idx val=\"")
                .append(number)
                .append("\"/><c:order val=\"")
                .append(number);
        chart.append("\"/><c:tx><c:strRef><c:f>S!A1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>");
        chart.append(Docx.escaped(series.name()));
        chart.append("</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val=\"");
        chart.append(Colours.series(number)).append("\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>");
        chart.append("<c:cat><c:strLit><c:ptCount val=\"")
                .append(bars.labels().size())
                .append("\"/>");
        points(chart, bars.labels());
        chart.append("</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"");
        chart.append(bars.labels().size()).append("\"/>");
        points(chart, series.values().stream().map(DocxChart::plain).toList());
        chart.append("</c:numLit></c:val></c:ser>");
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "0" : value.toPlainString();
    }

    private static void points(StringBuilder chart, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            chart.append("<c:pt idx=\"").append(i).append("\"><c:v>").append(Docx.escaped(values.get(i)));
            chart.append("</c:v></c:pt>");
        }
    }

    private static void axis(StringBuilder chart, String type, int id, int across, String side) {
        chart.append("<c:").append(type).append("><c:axId val=\"").append(id).append("\"/><c:scaling>");
        chart.append("<c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"")
                .append(side);
        chart.append("\"/>")
                .append(
                        type.equals("valAx")
                                ? "<c:majorGridlines><c:spPr><a:ln w=\"4762\"><a:solidFill>" + "<a:srgbClr val=\""
                                        + Colours.LINE + "\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>"
                                : "");
        chart.append("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>");
        chart.append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:txPr><a:bodyPr/><a:p><a:pPr>");
        chart.append("<a:defRPr sz=\"800\"/></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr><c:crossAx val=\"");
        chart.append(across)
                .append("\"/><c:crosses val=\"autoZero\"/></c:")
                .append(type)
                .append('>');
    }
}
