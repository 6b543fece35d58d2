package org.cultivation.verifier.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records of a few numbers each, dealt into 256 heaps by their first number, so that what belongs together can be
 * compared heap by heap. What does not fit into some megabytes goes to a temporary file: memory does not grow with the
 * log, but for the heap being looked at, which is the 256th part. For one thread.
 */
final class Partitions implements AutoCloseable {

    /** Looks at one heap, in which records stand as they were added. */
    interface Heap {
        void look(long[] numbers, int records);
    }

    static final int HEAPS = 256;
    private static final int SMALLEST = 32 * Long.BYTES;
    private static final int BLOCK = 2_048 * Long.BYTES;

    private final int width;
    private final ByteBuffer[] buffers = new ByteBuffer[HEAPS];
    private final List<List<Integer>> blocks = new ArrayList<>();
    private @Nullable FileChannel spilled;
    private int written;

    /** @param width numbers in a record; a power of two */
    Partitions(int width) {
        this.width = width;
        for (int heap = 0; heap < HEAPS; heap++) {
            buffers[heap] = ByteBuffer.allocate(SMALLEST);
            blocks.add(new ArrayList<>());
        }
    }

    /** Adds {@code record[from]} and its neighbours. */
    void add(long[] record, int from) throws IOException {
        int heap = (int) (record[from] >>> 56);
        ByteBuffer buffer = buffers[heap];
        if (!buffer.hasRemaining()) {
            buffer = room(heap, buffer);
        }
        for (int i = 0; i < width; i++) {
            buffer.putLong(record[from + i]);
        }
    }

    private ByteBuffer room(int heap, ByteBuffer full) throws IOException {
        if (full.capacity() == BLOCK) {
            spill(heap, full);
            return full;
        }
        ByteBuffer larger = ByteBuffer.allocate(full.capacity() * 2).put(full.flip());
        buffers[heap] = larger;
        return larger;
    }

    private void spill(int heap, ByteBuffer buffer) throws IOException {
        if (spilled == null) {
            Path file = Files.createTempFile("verify", ".part");
            spilled = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        buffer.flip();
        long at = (long) written * BLOCK;
        while (buffer.hasRemaining()) {
            at += spilled.write(buffer, at);
        }
        buffer.clear();
        blocks.get(heap).add(written++);
    }

    void forEach(Heap heap) throws IOException {
        for (int number = 0; number < HEAPS; number++) {
            long[] numbers = heap(number);
            heap.look(numbers, numbers.length / width);
        }
    }

    /** The records of one heap. */
    long[] heap(int number) throws IOException {
        ByteBuffer last = buffers[number].duplicate().flip();
        long[] numbers = new long[blocks.get(number).size() * BLOCK / Long.BYTES + last.remaining() / Long.BYTES];
        LongBuffer all = LongBuffer.wrap(numbers);
        for (int block : blocks.get(number)) {
            all.put(read(block).asLongBuffer());
        }
        all.put(last.asLongBuffer());
        return numbers;
    }

    private ByteBuffer read(int block) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
        FileChannel file = Objects.requireNonNull(spilled);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, (long) block * BLOCK + buffer.position()) < 0) {
                throw new IOException("the temporary file ends early");
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        if (spilled != null) {
            spilled.close();
        }
    }
}
