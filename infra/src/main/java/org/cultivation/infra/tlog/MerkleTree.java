package org.cultivation.infra.tlog;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.infra.directory.OwnerOnly;

/**
 * The Merkle tree of RFC 6962 over the ledger, in tiles. Roots and proofs of every size that the tree ever had can be
 * asked, each with O(log n) reads. Safe for several threads.
 */
public final class MerkleTree implements AutoCloseable {

    private static final int CACHED_TILES = 2_048;

    private final TileStore store;
    private final Map<Tile, byte[]> fullTiles = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > CACHED_TILES;
        }
    };
    private long size;

    private MerkleTree(TileStore store, long size) {
        this.store = store;
        this.size = size;
    }

    /**
     * Opens the tree in {@code file}, an empty one when there is none.
     *
     * @throws TreeUnavailable when the file cannot be used
     */
    public static MerkleTree open(Path file) {
        try {
            OwnerOnly.file(file);
            TileStore store = new TileStore(file);
            return new MerkleTree(store, store.size());
        } catch (SQLException | IOException e) {
            throw new TreeUnavailable("cannot open " + file.toAbsolutePath(), e);
        }
    }

    /** How many leaves are in the tree. */
    public synchronized long size() {
        return size;
    }

    /** Adds leaf hashes on the right, all or none. */
    public synchronized void append(List<Hash> leaves) {
        Map<Tile, byte[]> changed = new HashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            add(changed, 0, size + i, leaves.get(i));
        }
        try {
            store.write(changed);
        } catch (SQLException e) {
            throw new TreeUnavailable("cannot write the tree", e);
        }
        size += leaves.size();
    }

    private void add(Map<Tile, byte[]> changed, int level, long index, Hash hash) {
        Tile tile = new Tile(level, index / Tile.WIDTH);
        int place = (int) (index % Tile.WIDTH);
        byte[] before = place == 0 ? new byte[0] : changed.containsKey(tile) ? changed.get(tile) : read(tile);
        byte[] after = Arrays.copyOf(before, (place + 1) * Hash.LENGTH);
        hash.copyTo(after, place * Hash.LENGTH);
        changed.put(tile, after);
        if (place == Tile.WIDTH - 1) {
            add(changed, level + 1, tile.number(), fold(after, 0, Tile.WIDTH));
        }
    }

    /**
     * The root of the tree's first {@code size} leaves.
     *
     * @throws IllegalArgumentException when the tree has fewer
     */
    public synchronized Hash rootAt(long size) {
        requireReached(size);
        return size == 0 ? Hash.EMPTY_TREE : range(0, size);
    }

    /**
     * That leaf {@code index} is in the tree of the first {@code size} leaves (RFC 9162 2.1.3.1).
     *
     * @throws IllegalArgumentException when it is not, or when the tree has fewer leaves
     */
    public synchronized InclusionProof inclusionProof(long index, long size) {
        requireReached(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not among the first " + size);
        }
        return new InclusionProof(index, size, new Paths(this::range).toLeaf(index, size));
    }

    /**
     * That the tree of the first {@code from} leaves is the beginning of that of the first {@code to} (RFC 9162
     * 2.1.4.1).
     *
     * @throws IllegalArgumentException when {@code from} exceeds {@code to}, or when the tree has fewer leaves
     */
    public synchronized ConsistencyProof consistencyProof(long from, long to) {
        requireReached(to);
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of " + to + " leaves does not continue one of " + from);
        }
        return new ConsistencyProof(from, to, new Paths(this::range).toOlder(from, to));
    }

    /** The hash of one leaf. */
    public synchronized Hash leaf(long index) {
        requireReached(index + 1);
        return subtree(0, index);
    }

    /**
     * The first {@code width} hashes of a tile, one after the other: what {@code tile/<L>/<N>} serves.
     *
     * @param level in units of eight tree levels
     * @throws IllegalArgumentException when the tree does not have as many
     */
    public synchronized byte[] tile(int level, long number, int width) {
        Tile tile = new Tile(level, number);
        if (level < 0 || number < 0 || number > size || width < 1 || width > tile.widthIn(size)) {
            throw new IllegalArgumentException("no tile " + level + "/" + number + " with " + width + " hashes");
        }
        return Arrays.copyOf(read(tile), width * Hash.LENGTH);
    }

    private void requireReached(long wanted) {
        if (wanted < 0 || wanted > size) {
            throw new IllegalArgumentException("the tree has " + size + " leaves, not " + wanted);
        }
    }

    /** The hash over leaves {@code from} to {@code to}, where {@code from} is where such a subtree can begin. */
    private Hash range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return subtree(level, from >>> level);
        }
        long left = Long.highestOneBit(count - 1);
        return Hash.ofNode(range(from, from + left), range(from + left, to));
    }

    /** The hash of the complete subtree of height {@code level} with this number from the left. */
    private Hash subtree(int level, long number) {
        int within = level % Tile.HEIGHT;
        long first = number << within;
        byte[] hashes = read(new Tile(level / Tile.HEIGHT, first / Tile.WIDTH));
        return fold(hashes, (int) (first % Tile.WIDTH), 1 << within);
    }

    private static Hash fold(byte[] hashes, int from, int count) {
        if (count == 1) {
            return Hash.nth(hashes, from);
        }
        int half = count / 2;
        return Hash.ofNode(fold(hashes, from, half), fold(hashes, from + half, half));
    }

    private byte[] read(Tile tile) {
        byte[] cached = fullTiles.get(tile);
        if (cached != null) {
            return cached;
        }
        try {
            byte[] hashes = store.read(tile);
            if (hashes.length == Tile.WIDTH * Hash.LENGTH) {
                fullTiles.put(tile, hashes);
            }
            return hashes;
        } catch (SQLException e) {
            throw new TreeUnavailable("cannot read the tree", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            store.close();
        } catch (SQLException e) {
            throw new TreeUnavailable("cannot close the tree", e);
        }
    }
}
