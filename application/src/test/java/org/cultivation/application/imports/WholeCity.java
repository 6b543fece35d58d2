package org.cultivation.application.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything a city knows of 5,500 firms and 300 brands after three years, as the files in which clerks bring it. */
public final class WholeCity {

    /** Firms. */
    public static final int FIRMS = 5_500;
    /** Brands. */
    public static final int BRANDS = 300;

    private static final int MONTHS = 36;
    /** Months in one file: 16,500 of at most 20,000 rows. */
    private static final int MONTHS_A_FILE = 2;

    private static final List<String> UNITS =
            List.of("120101", "120102", "120103", "120104", "120110", "120111", "120112", "120114", "120115", "120116");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final ImportTexts TEXTS = new ImportTexts();

    private WholeCity() {}

    /**
     * One file.
     *
     * @param account who brings it; @param address to upload it to
     * @param facts that it comes to, without the one about the import itself
     */
    public record ListFile(String name, String account, String address, int rows, int facts, FirmListFile file) {

        byte[] bytes() {
            return file.bytes();
        }

        private ListFile made() {
            bytes();
            return this;
        }
    }

    /** All files in the order in which they can be taken in. */
    public static List<ListFile> files() {
        List<ListFile> files = new ArrayList<>();
        files.add(firms().made());
        files.add(brands().made());
        files.add(marks().made());
        files.add(course("nominated", "case", "sold in 12 countries", "clerk").made());
        files.add(course("reviewed", "opinion", "conditions are met", "first").made());
        files.add(course("entered", "batch", "2026-1", "second").made());
        for (int first = MONTHS; first > 0; first -= MONTHS_A_FILE) {
            files.add(values(first).made());
        }
        return files;
    }

    private static ListFile firms() {
        FirmListFile file = FirmListFile.with(
                Column.CODE,
                Column.NAME,
                Column.UNIT,
                Column.ADDRESS,
                Column.MAIN_PRODUCTS,
                Column.EFFECTIVE,
                Column.LAST_ACTIVE,
                Column.MODES);
        for (int firm = 0; firm < FIRMS; firm++) {
            file.row(
                    FirmListFile.code(firm),
                    "Firm number " + firm,
                    UNITS.get(firm % UNITS.size()),
                    "Road " + firm,
                    "bicycles, carpets",
                    TODAY.minusYears(4).toString(),
                    TODAY.minusYears(4).toString(),
                    "9710");
        }
        return new ListFile("firms", "clerk", "/api/imports?name=firms.xlsx", FIRMS, 2 * FIRMS, file);
    }

    private static ListFile brands() {
        FirmListFile file = new FirmListFile().row("name", "owner", "type", "unit", effective());
        for (int brand = 1; brand <= BRANDS; brand++) {
            file.row(
                    "Brand " + brand,
                    FirmListFile.code(brand),
                    brand % 3 == 0 ? "dtc" : "own",
                    UNITS.get(brand % UNITS.size()),
                    TODAY.minusYears(3).toString());
        }
        return ofBrands("registration", "registered", "clerk", file);
    }

    private static ListFile marks() {
        FirmListFile file = new FirmListFile().row(entry(), "mark", "territory", "filed-on", "classes", effective());
        for (int brand = 1; brand <= BRANDS; brand++) {
            file.row(
                    id(brand),
                    String.format(Locale.ROOT, "JP502015%09d", brand),
                    "JP",
                    TODAY.minusYears(4).toString(),
                    "12",
                    TODAY.minusYears(3).toString());
        }
        return ofBrands("trademark", "registered", "clerk", file);
    }

    private static ListFile course(String move, String field, String value, String account) {
        FirmListFile file = new FirmListFile().row(entry(), field, effective());
        for (int brand = 1; brand <= BRANDS; brand++) {
            file.row(id(brand), value, TODAY.minusYears(3).toString());
        }
        return ofBrands("key-cultivation", move, account, file);
    }

    private static ListFile ofBrands(String kind, String move, String account, FirmListFile file) {
        return new ListFile(
                kind + " " + move,
                account,
                "/api/registers/brand/imports?kind=%s&move=%s".formatted(kind, move),
                BRANDS,
                BRANDS,
                file);
    }

    /** Two months of values: every firm's by one mode, and of every second one by another. */
    private static ListFile values(int monthsAgo) {
        FirmListFile file =
                new FirmListFile().row("Credit code", "period", "mode", "direction", "amount", "source", effective());
        int rows = 0;
        YearMonth first = YearMonth.from(TODAY).minusMonths(monthsAgo);
        for (int month = 0; month < MONTHS_A_FILE; month++) {
            YearMonth period = first.plusMonths(month);
            for (int firm = 0; firm < FIRMS; firm++) {
                for (String mode : firm % 2 == 0 ? List.of("9710", "9610") : List.of("9710")) {
                    file.row(
                            FirmListFile.code(firm),
                            period.toString(),
                            mode,
                            "export",
                            100_000 + firm * 36 + monthsAgo,
                            "Customs statistics",
                            reported(period).toString());
                    rows++;
                }
            }
        }
        return new ListFile(
                "values from " + first,
                "clerk",
                "/api/registers/enterprise/imports?kind=trade-value",
                rows,
                rows,
                file);
    }

    /** On the tenth of the next month, or today where that is still to come. */
    private static LocalDate reported(YearMonth period) {
        LocalDate tenth = period.plusMonths(1).atDay(10);
        return tenth.isAfter(TODAY) ? TODAY : tenth;
    }

    private static String id(int brand) {
        return String.format(Locale.ROOT, "b-%06d", brand);
    }

    private static String entry() {
        return TEXTS.of(Locale.SIMPLIFIED_CHINESE, "import.column.ENTRY");
    }

    private static String effective() {
        return TEXTS.header(Locale.SIMPLIFIED_CHINESE, Column.EFFECTIVE);
    }
}
