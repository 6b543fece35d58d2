package org.cultivation.infra.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ListFilesTest {

    @Test
    void neutralises_what_a_spreadsheet_program_would_run() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListCsv.write(
                out,
                true,
                List.of(List.of("as of", "2026-11-23")),
                List.of("name"),
                List.of(
                        List.of("=1+1"),
                        List.of("+86"),
                        List.of("-x"),
                        List.of("@a"),
                        List.of("\uFF1D1"),
                        List.of(-5),
                        List.of("a,\"b\"")));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFas of,2026-11-23\r\nname\r\n'=1+1\r\n'+86\r\n'-x\r\n'@a\r\n'\uFF1D1\r\n-5\r\n"
                        + "\"a,\"\"b\"\"\"\r\n");
    }

    @Test
    void keeps_codes_as_texts_in_workbooks() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListWorkbook.write(
                out,
                "list",
                List.of(List.of("as of", "2026-11-23")),
                List.of("code", "day"),
                List.of(List.of("914403001922038216", LocalDate.of(2026, 11, 23)), List.of("=1+1", "")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("914403001922038216");
            assertThat(sheet.getRow(2).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(sheet.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void types_every_column_of_the_template_as_text() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TypedTemplate(
                        "list",
                        List.of(
                                new TypedTemplate.Column("code", 24, true, -1),
                                new TypedTemplate.Column("unit", 12, true, 0)),
                        "guide",
                        List.of(List.of("column", "needed", "meaning")),
                        List.of(new TypedTemplate.Choices("units", List.of("a", "b"), true)))
                .write(out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheet("list");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getDataValidations()).singleElement().satisfies(validation -> {
                assertThat(validation.getValidationConstraint().getFormula1())
                        .contains("guide")
                        .contains("$A$5");
                assertThat(validation.getRegions().getCellRangeAddresses()[0].formatAsString())
                        .isEqualTo("B2:B2001");
            });
        }
    }
}
