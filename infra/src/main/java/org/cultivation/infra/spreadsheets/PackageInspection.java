package org.cultivation.infra.spreadsheets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** Unpacks a package once, within limits and without keeping it, and finds out what it contains. */
final class PackageInspection {

    private final ZipFile zip;
    private final SheetLimits limits;
    private final Map<String, SheetInspection> worksheets = new HashMap<>();
    private final Map<String, Map<String, String>> relationships = new HashMap<>();
    private final WorkbookInspection workbook = new WorkbookInspection();
    private @Nullable String styles;
    private @Nullable String workbookPart;
    private int strings = Integer.MAX_VALUE;
    private long expanded;

    private PackageInspection(ZipFile zip, SheetLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * Inspects the file.
     *
     * @throws Refusal {@code import.file-…}, naming what is wrong
     */
    static PackageContents inspect(Path file, SheetLimits limits) throws IOException {
        FileKind.requirePackage(file, limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new PackageInspection(zip, limits).contents();
        } catch (ZipException | EOFException | XMLStreamException | IllegalArgumentException e) {
            throw Damaged.because(e);
        }
    }

    private PackageContents contents() throws IOException, XMLStreamException {
        Refusal.when(zip.size() > limits.maxEntries(), "import.file-expands-too-much");
        Set<String> names = new HashSet<>();
        List<ZipEntry> entries = new ArrayList<>();
        zip.entries().asIterator().forEachRemaining(entries::add);
        for (ZipEntry entry : entries) {
            Refusal.when(!names.add(entry.getName().toLowerCase(Locale.ROOT)), "import.file-damaged");
        }
        Refusal.when(names.contains("xl/workbook.bin"), "import.file-is-xlsb");
        Refusal.when(!names.contains("[content_types].xml"), "import.file-not-xlsx");
        for (ZipEntry entry : entries) {
            inspect(entry);
        }
        return assemble();
    }

    private void inspect(ZipEntry entry) throws IOException, XMLStreamException {
        String name = entry.getName();
        boolean xml = name.toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels)");
        try (InputStream raw = zip.getInputStream(entry);
                GuardedStream in = new GuardedStream(
                        raw,
                        limits.maxExpanded() - expanded,
                        Math.max(entry.getCompressedSize(), 0),
                        limits.maxRatio(),
                        xml)) {
            if (xml) {
                Xml.read(in, new PartVisitor(name, in));
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
            expanded += in.count();
        }
    }

    /** Decides by the root element what a part is. */
    private final class PartVisitor implements Xml.Visitor {

        private final String name;
        private final GuardedStream in;
        private Xml.@Nullable Visitor inner;
        private boolean sheet;

        PartVisitor(String name, GuardedStream in) {
            this.name = name;
            this.in = in;
        }

        @Override
        public void at(XMLStreamReader xml, int event, int depth) throws XMLStreamException {
            if (event == XMLStreamConstants.START_ELEMENT && depth == 1) {
                inner = visitorOf(xml.getLocalName());
            }
            Refusal.when(!sheet && in.count() > limits.maxPart(), "import.file-expands-too-much");
            if (inner != null) {
                inner.at(xml, event, depth);
            }
        }

        private Xml.@Nullable Visitor visitorOf(String root) {
            return switch (root) {
                case "worksheet" -> {
                    sheet = true;
                    yield worksheets.computeIfAbsent(name, n -> new SheetInspection());
                }
                case "sst" -> new StringsInspection(count -> strings = Math.min(strings, count));
                case "styleSheet" -> {
                    styles = name;
                    yield null;
                }
                case "workbook" -> {
                    workbookPart = name;
                    yield workbook;
                }
                case "Relationships" -> {
                    Map<String, String> targets = new HashMap<>();
                    relationships.put(name, targets);
                    yield (xml, event, depth) -> relationship(xml, event, targets);
                }
                case "Types" -> this::contentType;
                default -> null;
            };
        }

        private void relationship(XMLStreamReader xml, int event, Map<String, String> targets) {
            String type = event == XMLStreamConstants.START_ELEMENT ? Xml.attribute(xml, "Type") : null;
            String id = type == null ? null : Xml.attribute(xml, "Id");
            String target = type == null ? null : Xml.attribute(xml, "Target");
            if (type != null && id != null && target != null && type.endsWith("/worksheet")) {
                // The reader opens such parts by name: none may have escaped this inspection.
                Refusal.when(!target.endsWith(".xml"), "import.file-damaged");
                targets.put(id, target);
            }
        }

        private void contentType(XMLStreamReader xml, int event, int depth) {
            String type = event == XMLStreamConstants.START_ELEMENT ? Xml.attribute(xml, "ContentType") : null;
            String part = type == null ? null : Xml.attribute(xml, "PartName");
            if (type != null && part != null && type.matches(".*(sheet\\.main|sharedStrings|styles)\\+xml")) {
                Refusal.when(!part.endsWith(".xml"), "import.file-damaged");
            }
        }
    }

    private PackageContents assemble() {
        Refusal.when(workbookPart == null, "import.file-not-xlsx");
        String folder = java.util.Objects.requireNonNull(workbookPart).replaceFirst("[^/]*$", "");
        String file = workbookPart.substring(folder.length());
        Map<String, String> targets = relationships.getOrDefault(folder + "_rels/" + file + ".rels", Map.of());
        List<PackageContents.SheetPart> sheets = new ArrayList<>();
        for (WorkbookInspection.Listed listed : workbook.sheets()) {
            String target = targets.get(listed.relationship());
            String part = target == null ? null : target.startsWith("/") ? target.substring(1) : folder + target;
            SheetInspection sheet = part == null ? null : worksheets.get(part);
            if (sheet != null) {
                int index = sheet.highestString();
                Refusal.when(strings != Integer.MAX_VALUE && index >= strings, "import.file-damaged");
            }
            sheets.add(new PackageContents.SheetPart(
                    listed.name(),
                    sheet == null ? null : part,
                    listed.hidden(),
                    sheet == null ? List.of() : sheet.merges(),
                    sheet == null || sheet.numbered() ? 0 : 1));
        }
        Refusal.when(sheets.stream().allMatch(sheet -> sheet.part() == null), "import.file-without-sheet");
        return new PackageContents(sheets, workbook.dates1904(), styles);
    }
}
