package org.cultivation.verifier.remote;

import static org.cultivation.verifier.tree.TreeHasher.LENGTH;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.tree.TreeHasher;

/**
 * Compares every tile that a server shows with the hashes made from the entries: 256 neighbouring hashes of a level in
 * one tile, and above each full tile one hash in the next level (C2SP tlog-tiles).
 */
final class TileCheck {

    static final int WIDTH = 256;

    private final Server server;
    private final Consumer<Finding> findings;
    private final TreeHasher hasher = new TreeHasher();
    private final List<Level> levels = new ArrayList<>();

    TileCheck(Server server, Consumer<Finding> findings) {
        this.server = server;
        this.findings = findings;
    }

    private static final class Level {
        private final byte[] hashes = new byte[WIDTH * LENGTH];
        private int count;
        private long number;
    }

    /** The next entry's leaf hash. */
    void add(byte[] leaf) throws IOException {
        add(0, leaf);
    }

    private void add(int height, byte[] hash) throws IOException {
        if (height == levels.size()) {
            levels.add(new Level());
        }
        Level level = levels.get(height);
        System.arraycopy(hash, 0, level.hashes, level.count++ * LENGTH, LENGTH);
        if (level.count == WIDTH) {
            compare(height, level);
            byte[] above = hasher.fold(level.hashes, WIDTH);
            level.count = 0;
            level.number++;
            add(height + 1, above);
        }
    }

    /** Compares the tiles that are not full. */
    void end() throws IOException {
        for (int height = 0; height < levels.size(); height++) {
            if (levels.get(height).count > 0) {
                compare(height, levels.get(height));
            }
        }
    }

    private void compare(int height, Level level) throws IOException {
        String path = "/tile/" + height + "/" + path(level.number, level.count);
        byte[] shown = server.get(path);
        if (!Arrays.equals(shown, Arrays.copyOf(level.hashes, level.count * LENGTH))) {
            findings.accept(Finding.in(path, What.KEPT_TREE, "its hashes are not those of the entries"));
        }
    }

    /** {@code x001/x234/067}, and {@code .p/12} after it for one that is not full. */
    static String path(long number, int width) {
        StringBuilder path = new StringBuilder(three(number % 1_000));
        for (long rest = number / 1_000; rest > 0; rest /= 1_000) {
            path.insert(0, "x" + three(rest % 1_000) + "/");
        }
        return width == WIDTH ? path.toString() : path + ".p/" + width;
    }

    private static String three(long digits) {
        String text = Long.toString(digits);
        return "0".repeat(3 - text.length()) + text;
    }
}
