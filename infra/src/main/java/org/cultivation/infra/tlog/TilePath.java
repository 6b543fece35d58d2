package org.cultivation.infra.tlog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How C2SP tlog-tiles names a tile within its level: {@code x001/x234/067}, and {@code .p/12} for a partial one.
 *
 * @param number from the left, from 0
 * @param width how many hashes or entries of it are meant: 256 for all
 */
public record TilePath(long number, int width) {

    private static final Pattern FORM = Pattern.compile("((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Reads a path; empty when it is none, or not the one way to write it. */
    public static Optional<TilePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(form.group(1).replaceAll("[x/]", ""));
        String partial = form.group(2);
        TilePath read = new TilePath(number, partial == null ? Tile.WIDTH : Integer.parseInt(partial));
        return Optional.of(read)
                .filter(one -> one.width <= Tile.WIDTH && one.toString().equals(path));
    }

    /** True for all of a tile, which never changes and is named without a width. */
    public boolean isFull() {
        return width == Tile.WIDTH;
    }

    /** The first leaf of the tile, at level 0. */
    public long start() {
        return number * Tile.WIDTH;
    }

    /** How many leaves a tree has that has this tile, or this much of it, at {@code level}. */
    public long leaves(int level) {
        long leaves = start() + width;
        for (int up = 0; up < level && leaves < Long.MAX_VALUE / Tile.WIDTH; up++) {
            leaves *= Tile.WIDTH;
        }
        return leaves;
    }

    /** The path. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder(three(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + three(rest % 1000) + "/");
        }
        return isFull() ? path.toString() : path + ".p/" + width;
    }

    private static String three(long digits) {
        String text = Long.toString(digits);
        return "0".repeat(3 - text.length()) + text;
    }
}
