package org.cultivation.infra.spreadsheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cultivation.domain.Refusal;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken, are something else, or mean harm: each is refused with its reason and in bounded time. */
class HostileFilesTest {

    private static final SheetReader READER = new SheetReader(SheetLimits.FIRM_LIST);
    private static final HeaderRule HEADER =
            texts -> texts.contains("code") ? Optional.of(Set.of(texts.indexOf("code"))) : Optional.empty();

    @TempDir
    Path directory;

    /** Writes one file. */
    private interface Maker {
        void make(Path file) throws Exception;
    }

    private static Arguments file(String code, String name, Maker maker) {
        return Arguments.of(code, name, maker);
    }

    private static Arguments sheet(String code, String name, String rows) {
        return file(code, name, path -> SheetFiles.write(path, SheetFiles.parts(SheetFiles.row(1, "code") + rows)));
    }

    private static Arguments part(String code, String name, String part, String content) {
        return file(code, name, path -> {
            Map<String, String> parts = SheetFiles.parts(SheetFiles.row(1, "code"));
            parts.put(part, content);
            SheetFiles.write(path, parts);
        });
    }

    static Stream<Arguments> hostile() {
        String dtd = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>";
        String external = "<?xml version='1.0'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'>";
        String main = SheetFiles.MAIN;
        return Stream.of(
                file("import.file-empty", "nothing at all", path -> Files.write(path, new byte[0])),
                file("import.file-too-large", "more than 20 MB", HostileFilesTest::tooLarge),
                file("import.file-encrypted", "with a password", HostileFilesTest::encrypted),
                file("import.file-old-xls", "of the old format", HostileFilesTest::oldFormat),
                file("import.file-is-html", "a web page", path -> Files.writeString(path, "\uFEFF <html><table>")),
                file("import.file-is-text", "comma separated", path -> Files.writeString(path, "code,name\r\n1,2")),
                file(
                        "import.file-is-text",
                        "GB18030 text",
                        path -> Files.write(
                                path,
                                "\u4EE3\u7801,\u540D\u79F0".getBytes(java.nio.charset.Charset.forName("GB18030")))),
                file(
                        "import.file-not-xlsx",
                        "a picture",
                        path -> Files.write(path, new byte[] {(byte) 0x89, 'P', 0, 1})),
                file("import.file-not-xlsx", "some other zip", path -> SheetFiles.write(path, Map.of("a.txt", "a"))),
                file(
                        "import.file-is-xlsb",
                        "a binary workbook",
                        path -> SheetFiles.write(
                                path, Map.of("xl/workbook.bin", "a", "[Content_Types].xml", "<Types/>"))),
                file("import.file-damaged", "cut off", HostileFilesTest::cutOff),
                file("import.file-damaged", "with flipped bytes", HostileFilesTest::flipped),
                file("import.file-expands-too-much", "a zip bomb", HostileFilesTest::bomb),
                file("import.file-expands-too-much", "a bomb of many parts", HostileFilesTest::manyParts),
                part(
                        "import.file-has-dtd",
                        "an entity bomb in a sheet",
                        "xl/worksheets/sheet1.xml",
                        dtd + "<worksheet xmlns='" + main + "'>&b;</worksheet>"),
                part(
                        "import.file-has-dtd",
                        "an entity bomb in strings",
                        "xl/sharedStrings.xml",
                        dtd + "<sst xmlns='" + main + "'><si><t>&b;</t></si></sst>"),
                part("import.file-has-dtd", "an outside entity", "xl/workbook.xml", external + "<workbook/>"),
                part("import.file-damaged", "a sheet that is no XML", "xl/worksheets/sheet1.xml", "<worksheet><a>"),
                part("import.file-damaged", "endless nesting", "xl/worksheets/sheet1.xml", "<a>".repeat(200_000)),
                part(
                        "import.file-text-too-long",
                        "an endless tag",
                        "xl/worksheets/sheet1.xml",
                        "<a b='" + random(400_000) + "'/>"),
                part(
                        "import.file-text-too-long",
                        "an endless string",
                        "xl/sharedStrings.xml",
                        "<sst xmlns='" + main + "'><si><t>" + random(50_000) + "</t></si></sst>"),
                part("import.file-without-sheet", "without a sheet", "xl/_rels/workbook.xml.rels", "<Relationships/>"),
                sheet("import.file-damaged", "a column that cannot be", "<row r='2'><c r='ZZZZZZ2'><v>1</v></c></row>"),
                sheet("import.file-damaged", "a row that cannot be", "<row r='99999999'/>"),
                sheet("import.file-damaged", "rows out of order", "<row r='9'/><row r='3'/>"),
                sheet(
                        "import.file-damaged",
                        "a string that is not there",
                        "<row r='2'><c r='A2' t='s'><v>2000000000</v></c></row>"),
                sheet("import.file-damaged", "a string of no number", "<row r='2'><c r='A2' t='s'><v>-1</v></c></row>"),
                sheet("import.file-damaged", "a style of no number", "<row r='2'><c r='A2' s='x'><v>1</v></c></row>"),
                sheet(
                        "import.file-damaged",
                        "a shared formula without its first",
                        "<row r='2'><c r='A2'><f t='shared' si='7'/><v>1</v></c></row>"),
                sheet("import.file-unsupported", "an unknown type", "<row r='2'><c r='A2' t='z'><v>1</v></c></row>"),
                file(
                        "import.no-header",
                        "without a header",
                        path -> SheetFiles.write(path, SheetFiles.parts(SheetFiles.row(1, "other")))),
                file(
                        "import.no-header",
                        "with the header too far down",
                        path -> SheetFiles.write(path, SheetFiles.parts(SheetFiles.row(11, "code")))),
                file("import.too-many-rows", "with 20,001 rows", HostileFilesTest::tooManyRows),
                file("import.header-on-hidden-sheet", "with a hidden list", HostileFilesTest::hiddenOnly));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("hostile")
    void refuses_with_the_reason(String code, String name, Maker maker) throws Exception {
        Path file = directory.resolve("list.xlsx");
        maker.make(file);
        byte[] before = Files.readAllBytes(file);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatThrownBy(() -> READER.read(file, HEADER))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(code)));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void reads_or_refuses_whatever_bytes_are_flipped() throws Exception {
        Path file = directory.resolve("list.xlsx");
        SheetFiles.write(file, SheetFiles.parts(SheetFiles.row(1, "code") + SheetFiles.row(2, "91")));
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = sound.clone();
            for (int j = 0; j <= random.nextInt(4); j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            Files.write(file, broken);
            try {
                assertThat(READER.read(file, HEADER).headerRow()).isPositive();
            } catch (Refusal refusal) {
                assertThat(refusal.code()).startsWith("import.");
            }
        }
    }

    @Test
    void reads_or_refuses_whatever_the_sheet_says() throws Exception {
        Path file = directory.resolve("list.xlsx");
        String sound = SheetFiles.row(1, "code")
                + "<row r='2'><c r='A2' s='1'><f>1+1</f><v>2</v></c><c r='B2' t='b'><v>1</v></c></row>"
                + "<row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3' t='e'><v>#N/A</v></c></row>";
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder broken = new StringBuilder(sound);
            for (int j = 0; j <= random.nextInt(3); j++) {
                char[] signs = "0123456789ABZ'<>/= rstvcf#&;-.".toCharArray();
                broken.setCharAt(random.nextInt(broken.length()), signs[random.nextInt(signs.length)]);
            }
            SheetFiles.write(file, SheetFiles.parts(broken.toString()));
            try {
                assertThat(READER.read(file, HEADER).headerRow()).isPositive();
            } catch (Refusal refusal) {
                assertThat(refusal.code()).startsWith("import.");
            }
        }
    }

    private static String random(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(length);
        random.ints(length, 'a', 'z' + 1).forEach(c -> text.append((char) c));
        return text.toString();
    }

    private static void tooLarge(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {'P', 'K', 3, 4});
            out.write(new byte[21 * 1024 * 1024]);
        }
    }

    private static void encrypted(Path file) throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("S").createRow(0).createCell(0).setCellValue("code");
            workbook.write(plain);
        }
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(plain.toByteArray());
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
    }

    private static void oldFormat(Path file) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("S").createRow(0).createCell(0).setCellValue("code");
            workbook.write(out);
        }
    }

    private static void cutOff(Path file) throws IOException {
        SheetFiles.write(file, SheetFiles.parts(SheetFiles.row(1, "code")));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    private static void flipped(Path file) throws IOException {
        SheetFiles.write(file, SheetFiles.parts(SheetFiles.row(1, "code")));
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("xl/worksheets/sheet1.xml") + 30;
        for (int i = at; i < at + 20; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
    }

    private static void bomb(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part :
                    SheetFiles.parts(SheetFiles.row(1, "code")).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 500; i++) {
                zip.write(zeros);
            }
        }
    }

    private static void manyParts(Path file) throws IOException {
        Map<String, String> parts = SheetFiles.parts(SheetFiles.row(1, "code"));
        for (int i = 0; i < 3_000; i++) {
            parts.put("xl/media/" + i + ".png", "");
        }
        SheetFiles.write(file, parts);
    }

    private static void tooManyRows(Path file) throws IOException {
        StringBuilder rows = new StringBuilder(SheetFiles.row(1, "code"));
        for (int i = 2; i <= 20_002; i++) {
            rows.append(SheetFiles.row(i, "91"));
        }
        SheetFiles.write(file, SheetFiles.parts(rows.toString()));
    }

    private static void hiddenOnly(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Shown").createRow(0).createCell(0).setCellValue("nothing");
            workbook.createSheet("Hidden").createRow(0).createCell(0).setCellValue("code");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
        }
    }
}
