package org.cultivation.infra.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cultivation.infra.spreadsheets.SheetCell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTest {

    private static final HeaderRule HEADER = texts -> texts.contains("code")
            ? Optional.of(IntStream.range(0, texts.size()).boxed().collect(Collectors.toSet()))
            : Optional.empty();

    @TempDir
    Path directory;

    private SheetTable read(Path file) throws IOException {
        return new SheetReader(SheetLimits.FIRM_LIST).read(file, HEADER);
    }

    private SheetTable readMade(Consumer<XSSFWorkbook> maker) throws IOException {
        Path file = directory.resolve("list.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            maker.accept(workbook);
            workbook.write(out);
        }
        return read(file);
    }

    private static XSSFSheet headed(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("S");
        sheet.createRow(0).createCell(0).setCellValue("code");
        sheet.getRow(0).createCell(1).setCellValue("day");
        return sheet;
    }

    @Test
    void counts_rows_and_columns_itself_where_the_file_does_not() throws Exception {
        String rows = "<row><c t='inlineStr'><is><t>title</t></is></c></row>"
                + "<row><c t='inlineStr'><is><t>code</t></is></c><c t='inlineStr'><is><t>name</t></is></c></row>"
                + "<row><c t='inlineStr'><is><t>91</t></is></c><c t='inlineStr'><is><t>A</t></is></c></row>";
        SheetTable table = read(SheetFiles.write(directory.resolve("bare.xlsx"), SheetFiles.parts(rows)));
        assertThat(table.headerRow()).isEqualTo(2);
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cell(0).exact()).isEqualTo("91");
            assertThat(row.cell(1).exact()).isEqualTo("A");
        });
    }

    @Test
    void tells_numbers_from_texts_and_days() throws Exception {
        SheetTable table = readMade(workbook -> {
            XSSFSheet sheet = headed(workbook);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"\u5E74\"m\"\u6708\"d\"\u65E5\""));
            sheet.createRow(1).createCell(0).setCellValue(914403001922038216d);
            sheet.getRow(1).createCell(1).setCellValue(LocalDate.of(2026, 11, 23));
            sheet.getRow(1).getCell(1).setCellStyle(date);
            sheet.createRow(2).createCell(0).setCellValue(new XSSFRichTextString("91"));
            sheet.getRow(2).createCell(1).setCellValue(20261123);
            sheet.createRow(3).createCell(0).setCellFormula("1/0");
            sheet.getRow(3).getCell(0).setCellErrorValue((byte) 7);
            sheet.getRow(3).createCell(1).setCellFormula("A1");
        });
        SheetRow first = table.rows().getFirst();
        assertThat(first.cell(0).kind()).isEqualTo(Kind.NUMBER);
        assertThat(first.cell(0).shown()).isEqualTo("9.14403E+17");
        assertThat(first.cell(1).day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(table.rows().get(1).cell(0).kind()).isEqualTo(Kind.TEXT);
        assertThat(table.rows().get(1).cell(1).exact()).isEqualTo("20261123");
        assertThat(table.rows().get(2).cell(0)).isEqualTo(SheetCell.of(Kind.ERROR, "#DIV/0!"));
        assertThat(table.rows().get(2).cell(1).kind()).isEqualTo(Kind.NOT_CALCULATED);
    }

    @Test
    void counts_days_from_1904_where_the_workbook_does() throws Exception {
        SheetTable table = readMade(workbook -> {
            XSSFSheet sheet = headed(workbook);
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            sheet.createRow(1).createCell(0).setCellValue("x");
            sheet.getRow(1).createCell(1).setCellValue(1);
            sheet.getRow(1).getCell(1).setCellStyle(date);
        });
        assertThat(table.rows().getFirst().cell(1).day()).isEqualTo(LocalDate.of(1904, 1, 2));
    }

    @Test
    void gives_every_row_of_a_merged_cell_its_value() throws Exception {
        SheetTable table = readMade(workbook -> {
            XSSFSheet sheet = headed(workbook);
            sheet.createRow(1).createCell(0).setCellValue("1");
            sheet.getRow(1).createCell(1).setCellValue("district");
            sheet.createRow(2).createCell(0).setCellValue("2");
            sheet.createRow(3).createCell(0).setCellValue("3");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 1));
        });
        assertThat(table.rows()).extracting(row -> row.cell(1).exact()).containsOnly("district");
        assertThat(table.filledFromMerged()).isEqualTo(2);
    }

    @Test
    void takes_the_first_visible_sheet_with_a_header() throws Exception {
        SheetTable table = readMade(workbook -> {
            workbook.createSheet("cover").createRow(0).createCell(0).setCellValue("hello");
            workbook.createSheet("old").createRow(0).createCell(0).setCellValue("code");
            workbook.setSheetHidden(1, true);
            XSSFSheet sheet = workbook.createSheet("list");
            sheet.createRow(2).createCell(3).setCellValue("code");
            sheet.createRow(3).createCell(3).setCellValue("91");
        });
        assertThat(table.sheet()).isEqualTo("list");
        assertThat(table.headerRow()).isEqualTo(3);
        assertThat(table.otherSheets()).isEqualTo(List.of("cover", "old"));
        assertThat(table.rows().getFirst().cell(3).exact()).isEqualTo("91");
    }

    @Test
    void passes_a_million_blank_formatted_rows() throws Exception {
        Path file = directory.resolve("blank.xlsx");
        StringBuilder rows = new StringBuilder(SheetFiles.row(1, "code")).append(SheetFiles.row(2, "91"));
        for (int row = 3; row <= 1_000_000; row++) {
            rows.append("<row r='").append(row).append("' spans='1:4'>");
            for (int column = 0; column < 4; column++) {
                rows.append("<c r='").append((char) ('A' + column)).append(row).append("' s='1'/>");
            }
            rows.append("</row>");
        }
        SheetFiles.write(file, SheetFiles.parts(rows.toString()));
        SheetTable table = read(file);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.blankRows()).isEqualTo(999_998);
        assertThat(table.firstFreeColumn()).isEqualTo(1);
    }
}
