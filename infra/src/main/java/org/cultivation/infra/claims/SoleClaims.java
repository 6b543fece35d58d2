package org.cultivation.infra.claims;

import java.util.OptionalLong;

/** The lock of the registry's directory lets one process in, so that nobody is there to share with. */
final class SoleClaims implements Claims {

    private static final class Held implements Claim {
        private volatile boolean closed;

        @Override
        public OptionalLong term() {
            return closed ? OptionalLong.empty() : OptionalLong.of(0);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Override
    public Claim on(String name) {
        return new Held();
    }

    @Override
    public void close() {
        // What one process holds ends with it.
    }
}
