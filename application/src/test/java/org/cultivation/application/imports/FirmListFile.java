package org.cultivation.application.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list of firms as a clerk would make it. */
public final class FirmListFile {

    private final List<List<Object>> rows = new ArrayList<>();
    private byte @org.jspecify.annotations.Nullable [] bytes;

    /** With the English headers of these columns. */
    public static FirmListFile with(Column... columns) {
        ImportTexts texts = new ImportTexts();
        FirmListFile file = new FirmListFile();
        file.rows.add(Arrays.stream(columns)
                .<Object>map(column -> texts.header(java.util.Locale.SIMPLIFIED_CHINESE, column))
                .toList());
        return file;
    }

    /** Adds a row. */
    public FirmListFile row(Object... values) {
        rows.add(List.of(values));
        return this;
    }

    /** The same bytes each time: a workbook contains the time at which it was made. */
    public byte[] bytes() {
        if (bytes == null) {
            bytes = make();
        }
        return bytes;
    }

    private byte[] make() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("S");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Object value = rows.get(row).get(column);
                    if (value instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (!value.toString().isEmpty()) {
                        sheet.value(row, column, value.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A valid code with this serial number. */
    public static String code(int serial) {
        String body = String.format(java.util.Locale.ROOT, "91120116MA%06d", serial);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(body.charAt(8 + i), 36) * weights[i];
        }
        int check = 11 - sum % 11;
        String organisation = body + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
        return organisation
                + new org.cultivation.domain.enterprise.UnifiedSocialCreditCode(organisation + "0").expectedCheck();
    }
}
