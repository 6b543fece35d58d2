package org.cultivation.infra.tlog;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 2.1 word by word, from all leaves each time: what the tiled tree is compared with. */
record NaiveTree(List<Hash> leaves) {

    static NaiveTree of(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hash.ofLeaf(content(i)));
        }
        return new NaiveTree(leaves);
    }

    static byte[] content(int i) {
        return Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    Hash root(int size) {
        return root(leaves.subList(0, size));
    }

    private static Hash root(List<Hash> d) {
        if (d.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = k(d.size());
        return Hash.ofNode(root(d.subList(0, k)), root(d.subList(k, d.size())));
    }

    List<Hash> path(int m, int size) {
        return path(m, leaves.subList(0, size));
    }

    private static List<Hash> path(int m, List<Hash> d) {
        List<Hash> path = new ArrayList<>();
        if (d.size() == 1) {
            return path;
        }
        int k = k(d.size());
        if (m < k) {
            path.addAll(path(m, d.subList(0, k)));
            path.add(root(d.subList(k, d.size())));
        } else {
            path.addAll(path(m - k, d.subList(k, d.size())));
            path.add(root(d.subList(0, k)));
        }
        return path;
    }

    List<Hash> proof(int m, int size) {
        return m == 0 || m == size ? List.of() : subproof(m, leaves.subList(0, size), true);
    }

    private static List<Hash> subproof(int m, List<Hash> d, boolean b) {
        List<Hash> proof = new ArrayList<>();
        if (m == d.size()) {
            if (!b) {
                proof.add(root(d));
            }
            return proof;
        }
        int k = k(d.size());
        if (m <= k) {
            proof.addAll(subproof(m, d.subList(0, k), b));
            proof.add(root(d.subList(k, d.size())));
        } else {
            proof.addAll(subproof(m - k, d.subList(k, d.size()), false));
            proof.add(root(d.subList(0, k)));
        }
        return proof;
    }

    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }
}
