package org.cultivation.infra.export;

import org.cultivation.infra.tlog.Hash;

/** How a package is signed (port): with the log's key, where there is one. */
public interface PackageSigning {

    /** The name of the log in its checkpoints. */
    String origin();

    /** Every public key of the log as a vkey, one a line, today's first. */
    String keys();

    /** The notes by which keys named their successors, one after the other; empty when there never were others. */
    String rotations();

    /** A signed checkpoint over the first {@code size} facts, whose root is {@code root}. */
    String checkpoint(long size, Hash root);

    /** A note: the text, an empty line, and the signature over it. */
    String sign(String text);

    /** For a registry without a key: nothing is signed, and the package says so. */
    PackageSigning NONE = new PackageSigning() {
        @Override
        public String origin() {
            return "unsigned";
        }

        @Override
        public String keys() {
            return "";
        }

        @Override
        public String rotations() {
            return "";
        }

        @Override
        public String checkpoint(long size, Hash root) {
            return "";
        }

        @Override
        public String sign(String text) {
            return text + "\n";
        }
    };
}
