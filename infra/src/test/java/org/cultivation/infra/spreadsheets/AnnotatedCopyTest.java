package org.cultivation.infra.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedCopyTest {

    private static final HeaderRule HEADER =
            texts -> texts.contains("code") ? Optional.of(Set.of(0, 1)) : Optional.empty();

    @TempDir
    Path directory;

    private Path annotate(Path original, Map<Integer, RowMarks> marks) throws IOException {
        SheetTable table = new SheetReader(SheetLimits.FIRM_LIST).read(original, HEADER);
        Path copy = directory.resolve("annotated.xlsx");
        try (OutputStream out = Files.newOutputStream(copy)) {
            new AnnotatedCopy(SheetLimits.FIRM_LIST).write(original, table, "problem", "remedy", marks, out);
        }
        return copy;
    }

    @Test
    void adds_two_columns_and_marks_cells_and_leaves_the_rest() throws Exception {
        Path original = directory.resolve("list.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(original)) {
            XSSFSheet sheet = workbook.createSheet("list");
            sheet.createRow(0).createCell(0).setCellValue("code");
            sheet.getRow(0).createCell(1).setCellValue("name");
            sheet.getRow(0).createCell(2).setCellValue("remark");
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat((short) 10);
            sheet.createRow(1).createCell(0).setCellValue(0.5);
            sheet.getRow(1).getCell(0).setCellStyle(percent);
            sheet.getRow(1).createCell(2).setCellValue("kept <&> kept");
            sheet.getRow(1).createCell(3).setCellStyle(percent);
            sheet.createRow(2).createCell(0).setCellValue("fine");
            sheet.setColumnHidden(3, true);
            workbook.createSheet("other").createRow(4).createCell(4).setCellValue("untouched");
            workbook.write(out);
        }
        Path copy = annotate(original, Map.of(2, new RowMarks("bad\ncode \u0001", "do <this>", Set.of(0), Set.of(1))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(copy.toFile())) {
            XSSFSheet sheet = workbook.getSheet("list");
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("problem");
            assertThat(sheet.getRow(0).getCell(4).getStringCellValue()).isEqualTo("remedy");
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("bad\ncode ");
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("do <this>");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("kept <&> kept");
            assertThat(sheet.isColumnHidden(3)).isFalse();
            XSSFCell marked = sheet.getRow(1).getCell(0);
            assertThat(marked.getNumericCellValue()).isEqualTo(0.5);
            assertThat(marked.getCellStyle().getDataFormat()).isEqualTo((short) 10);
            assertThat(marked.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(sheet.getRow(1)
                            .getCell(1)
                            .getCellStyle()
                            .getFillForegroundXSSFColor()
                            .getARGBHex())
                    .isEqualTo("FFFFEB9C");
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getFillForegroundXSSFColor())
                    .isNull();
            assertThat(workbook.getSheet("other").getRow(4).getCell(4).getStringCellValue())
                    .isEqualTo("untouched");
        }
    }

    @Test
    void annotates_a_sheet_without_numbers_for_rows_and_cells() throws Exception {
        Path original = SheetFiles.write(
                directory.resolve("bare.xlsx"),
                SheetFiles.parts("<row><c t='inlineStr'><is><t>code</t></is></c></row>"
                        + "<row><c t='inlineStr'><is><t>1</t></is></c></row>"));
        Path copy = annotate(original, Map.of(2, new RowMarks("bad", "better", Set.of(0), Set.of())));
        SheetTable table = new SheetReader(SheetLimits.FIRM_LIST).read(copy, HEADER);
        assertThat(table.header()).containsExactly("code", "problem", "remedy");
        assertThat(table.rows().getFirst().cell(1).exact()).isEqualTo("bad");
    }

    @Test
    void annotates_twenty_thousand_rows_in_a_moment() throws Exception {
        StringBuilder rows = new StringBuilder(SheetFiles.row(1, "code", "name"));
        Map<Integer, RowMarks> marks = new HashMap<>();
        for (int row = 2; row <= 20_001; row++) {
            rows.append(SheetFiles.row(row, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));
            marks.put(row, new RowMarks("bad", "better", Set.of(0), Set.of()));
        }
        Path original = SheetFiles.write(directory.resolve("long.xlsx"), SheetFiles.parts(rows.toString()));
        long start = System.nanoTime();
        Path copy = annotate(original, marks);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
        assertThat(new SheetReader(SheetLimits.FIRM_LIST).read(copy, HEADER).rows())
                .hasSize(20_000);
    }
}
