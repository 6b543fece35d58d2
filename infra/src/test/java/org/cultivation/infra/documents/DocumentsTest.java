package org.cultivation.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cultivation.infra.documents.Report.Bars;
import org.cultivation.infra.documents.Report.Heading;
import org.cultivation.infra.documents.Report.Note;
import org.cultivation.infra.documents.Report.Paragraph;
import org.cultivation.infra.documents.Report.Series;
import org.cultivation.infra.documents.Report.Table;
import org.junit.jupiter.api.Test;

/** The files are read by libraries that had no part in writing them. */
class DocumentsTest {

    /** Chinese of the plan: demonstration parks, belts, cross-border. */
    private static final String CHINESE = "\u5929\u6D25\u5E02\u8DE8\u5883\u7535\u5B50\u5546\u52A1";

    private static final Report REPORT = new Report(
            "zh-CN",
            CHINESE + " & <2026>",
            "#4711",
            List.of(
                    new Heading(CHINESE),
                    new Paragraph((CHINESE + "\uFF0C").repeat(30)),
                    new Table(List.of("what", "value"), List.of(3, -1), rows(120)),
                    new Bars(
                            "trade",
                            "yi",
                            List.of("2026-09", "2026-10"),
                            List.of(
                                    new Series("9610", Arrays.asList(BigDecimal.valueOf(12.5), null)),
                                    new Series("9710", Arrays.asList(BigDecimal.ONE, BigDecimal.TEN)))),
                    new Note("checksum 9f86d081")),
            "footer");

    private static List<List<String>> rows(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of(CHINESE + " " + i, String.valueOf(i)));
        }
        return rows;
    }

    @Test
    void a_word_file_holds_title_tables_and_charts_for_another_reader() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Docx.of(REPORT)))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo(CHINESE + " & <2026>");
            assertThat(document.getTables()).hasSize(1);
            assertThat(document.getTables().getFirst().getRows()).hasSize(121);
            assertThat(document.getCharts()).hasSize(1);
            assertThat(document.getCharts()
                            .getFirst()
                            .getChartSeries()
                            .getFirst()
                            .getSeriesCount())
                    .isEqualTo(2);
            assertThat(document.getProperties().getCoreProperties().getTitle()).contains(CHINESE);
        }
    }

    @Test
    void a_pdf_holds_its_font_and_its_text_can_be_searched_and_drawn() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(REPORT))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains(CHINESE + " & <2026>", CHINESE + " 119", "checksum 9f86d081", "footer");
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            PDFont font = document.getPage(0)
                    .getResources()
                    .getFont(document.getPage(0)
                            .getResources()
                            .getFontNames()
                            .iterator()
                            .next());
            assertThat(font.isEmbedded()).isTrue();
            var page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            long dark = java.util.stream.IntStream.range(0, page.getWidth() * page.getHeight())
                    .filter(i -> (page.getRGB(i % page.getWidth(), i / page.getWidth()) & 0xFF) < 100)
                    .count();
            assertThat(dark).isGreaterThan(1_000);
        }
    }

    @Test
    void the_same_report_gives_the_same_bytes_whatever_the_machine_speaks_and_wherever_it_stands() {
        byte[] docx = Docx.of(REPORT);
        byte[] pdf = Pdf.of(REPORT);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Docx.of(REPORT)).isEqualTo(docx);
            assertThat(Pdf.of(REPORT)).isEqualTo(pdf);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void no_part_of_a_word_file_is_compressed_or_dated() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Docx.of(REPORT)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
    }

    @Test
    void the_font_knows_the_characters_of_names_and_signs() {
        TrueTypeFont font = TrueTypeFont.shipped();
        (CHINESE + "\u5143\u4EBF\u2265\uFF1E\u2014\u00B7\u201CAz09%#\u9C7C\u9523")
                .codePoints()
                .forEach(character -> assertThat(font.glyph(character))
                        .as(Character.toString(character))
                        .isPositive());
    }
}
