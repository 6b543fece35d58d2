package org.cultivation.infra.tlog;

/**
 * A tile of C2SP tlog-tiles: up to 256 neighbouring hashes of one level, of complete subtrees only.
 *
 * @param level in units of eight tree levels: 0 holds leaf hashes
 * @param number from the left, from 0
 */
record Tile(int level, long number) {

    /** Hashes in a full tile. */
    static final int WIDTH = 256;

    /** Tree levels in a tile. */
    static final int HEIGHT = 8;

    /** How many of this tile's hashes exist in a tree of {@code size} leaves: 0 to 256. */
    int widthIn(long size) {
        long complete = size >>> Math.min(63, HEIGHT * level);
        return (int) Math.max(0, Math.min(WIDTH, complete - number * WIDTH));
    }
}
