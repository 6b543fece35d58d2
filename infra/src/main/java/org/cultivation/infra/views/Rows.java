package org.cultivation.infra.views;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Documents by place, in chunks that copies share until one of them changes something in them. A row may be a document
 * still to be read ({@link Unread}); whoever asks for it first reads it. Any number of threads may read, or copy, while
 * none writes.
 */
final class Rows extends AbstractList<Object> implements RandomAccess {

    private static final int BITS = 6;
    private static final int CHUNK = 1 << BITS;

    private @Nullable Object[][] chunks;
    /** Which chunks nobody else has. */
    private boolean[] own;

    private int size;

    Rows() {
        this(new Object[4][], new boolean[4], 0);
    }

    private Rows(@Nullable Object[][] chunks, boolean[] own, int size) {
        this.chunks = chunks;
        this.own = own;
        this.size = size;
    }

    /** A document in a form from which it is read when it is first asked for. */
    interface Unread {
        Object read();
    }

    Rows copy() {
        Arrays.fill(own, false);
        return new Rows(chunks.clone(), new boolean[own.length], size);
    }

    @Override
    public Object get(int place) {
        Objects.checkIndex(place, size);
        @Nullable Object[] chunk = chunks[place >> BITS];
        Object row = chunk[place & CHUNK - 1];
        if (row instanceof Unread unread) {
            // Two readers may read the same document; whose stays does not matter.
            row = unread.read();
            chunk[place & CHUNK - 1] = row;
        }
        return Objects.requireNonNull(row);
    }

    /** The row as it stands, read or not. */
    Object raw(int place) {
        Objects.checkIndex(place, size);
        return Objects.requireNonNull(chunks[place >> BITS][place & CHUNK - 1]);
    }

    /** Puts a row in the place of another, or at the end. */
    void put(int place, Object row) {
        Objects.checkIndex(place, size + 1);
        int at = place >> BITS;
        if (at == chunks.length) {
            chunks = Arrays.copyOf(chunks, at * 2);
            own = Arrays.copyOf(own, at * 2);
        }
        if (!own[at]) {
            chunks[at] = chunks[at] == null ? new Object[CHUNK] : chunks[at].clone();
            own[at] = true;
        }
        chunks[at][place & CHUNK - 1] = row;
        size = Math.max(size, place + 1);
    }

    void dropLast() {
        put(size - 1, new Object());
        size--;
    }

    /**
     * Takes the others' object, or all of their chunk, wherever rows are equal; both must have as many.
     *
     * @return how many are not equal
     */
    @SuppressWarnings("ReferenceEquality") // the same chunk needs no comparing
    int shareWith(Rows others) {
        int differing = 0;
        for (int at = 0; at << BITS < size; at++) {
            if (chunks[at] != others.chunks[at]) {
                int different = shareChunk(at, others);
                differing += different;
                if (different == 0) {
                    chunks[at] = others.chunks[at];
                    own[at] = false;
                    others.own[at] = false;
                }
            }
        }
        return differing;
    }

    @SuppressWarnings("ReferenceEquality") // the same row needs no comparing
    private int shareChunk(int at, Rows others) {
        int differing = 0;
        int end = Math.min(size, at + 1 << BITS);
        for (int place = at << BITS; place < end; place++) {
            Object row = raw(place);
            Object other = others.raw(place);
            if (row != other) {
                if (get(place).equals(others.get(place))) {
                    put(place, others.raw(place));
                } else {
                    differing++;
                }
            }
        }
        return differing;
    }

    @Override
    public int size() {
        return size;
    }
}
