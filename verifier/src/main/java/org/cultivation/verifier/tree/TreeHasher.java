package org.cultivation.verifier.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as RFC 6962 2.1 uses it: a leaf is hashed after a 0 byte, a node after a 1 byte. For one thread. */
public final class TreeHasher {

    /** Bytes in a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = sha256();
    private final byte[] node = new byte[1 + 2 * LENGTH];

    /** A hasher of its own, for one thread. */
    public TreeHasher() {
        node[0] = NODE;
    }

    /** A new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The root of the tree without leaves. */
    public static byte[] emptyTree() {
        return sha256().digest();
    }

    /** Writes the hash of a leaf to {@code target}. */
    public void leaf(byte[] content, int from, int to, byte[] target, int at) {
        sha256.update(LEAF);
        sha256.update(content, from, to - from);
        finish(target, at);
    }

    /** Writes the hash of the node above two others to {@code target}, which may be where these stand. */
    public void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] target, int at) {
        System.arraycopy(left, leftAt, node, 1, LENGTH);
        System.arraycopy(right, rightAt, node, 1 + LENGTH, LENGTH);
        sha256.update(node, 0, node.length);
        finish(target, at);
    }

    /** The root over {@code count} neighbouring hashes, which must be a power of two; they are overwritten. */
    public byte[] fold(byte[] hashes, int count) {
        for (int left = count; left > 1; left /= 2) {
            for (int i = 0; i < left / 2; i++) {
                node(hashes, 2 * i * LENGTH, hashes, (2 * i + 1) * LENGTH, hashes, i * LENGTH);
            }
        }
        byte[] root = new byte[LENGTH];
        System.arraycopy(hashes, 0, root, 0, LENGTH);
        return root;
    }

    private void finish(byte[] target, int at) {
        try {
            sha256.digest(target, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalArgumentException("no room for a hash at " + at, e);
        }
    }
}
