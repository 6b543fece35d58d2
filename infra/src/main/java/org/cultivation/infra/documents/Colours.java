package org.cultivation.infra.documents;

/** The colours of series, as on the pages, in hexadecimal RGB. */
final class Colours {

    static final String INK = "1A2B30";
    static final String SOFT = "55666B";
    static final String LINE = "C8D2D4";
    static final String HEAD = "EAEFEF";

    private static final String[] SERIES = {"0F6B7E", "B97A12", "5566B0", "97476C", "4E7D3A", "7A6A58"};

    private Colours() {}

    static String series(int number) {
        return SERIES[number % SERIES.length];
    }
}
