package org.cultivation.infra.spreadsheets;

/**
 * How much of a file is read before it is refused. A list that people fill in stays far below all of these; a file
 * made to exhaust the machine does not.
 *
 * @param maxBytes of the file as uploaded
 * @param maxExpanded bytes of all parts together, unpacked
 * @param maxRatio unpacked to packed bytes of one part, where it unpacks to more than a megabyte
 * @param maxPart unpacked bytes of any part but a sheet; such parts are held in memory
 * @param maxEntries files in the package
 * @param maxRows rows with data
 * @param headerWithin the header stands in one of the first rows, this many
 */
public record SheetLimits(
        long maxBytes, long maxExpanded, int maxRatio, long maxPart, int maxEntries, int maxRows, int headerWithin) {

    private static final long MEGABYTE = 1024L * 1024;

    /**
     * For lists of firms: 20 MB, 20,000 rows. A million blank formatted rows of eleven columns unpack to about 300 MB
     * at a ratio of 20 to 40, and must pass.
     */
    public static final SheetLimits FIRM_LIST =
            new SheetLimits(20 * MEGABYTE, 400 * MEGABYTE, 200, 64 * MEGABYTE, 2_000, 20_000, 10);
}
