package org.cultivation.infra.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * One thread that takes whatever waits, at most so many at once, and hands it on as a group: while it is busy with one
 * group the next gathers. Requests of one caller keep their order. Nothing that was handed over is forgotten: what is
 * still there at the end is refused.
 *
 * @param <R> a request
 */
public final class GroupThread<R> implements AutoCloseable {

    private static final int MOST_WAITING = 16_384;

    private final int mostInGroup;
    private final Consumer<List<R>> write;
    private final Consumer<R> refuse;
    private final BlockingQueue<Waiting<R>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean ended;

    /** @param request null asks the thread to end */
    private record Waiting<R>(
            @org.jspecify.annotations.Nullable R request) {}

    /**
     * Starts the thread.
     *
     * @param write carries out a group and answers each of its requests; must not throw
     * @param refuse answers a request that came too late
     */
    public GroupThread(String name, int mostInGroup, Consumer<List<R>> write, Consumer<R> refuse) {
        this.mostInGroup = mostInGroup;
        this.write = write;
        this.refuse = refuse;
        this.thread = Thread.ofPlatform().name(name).daemon(true).start(this::run);
    }

    /** Hands over a request. Waits when very many do; an interrupt does not lose it. */
    public void submit(R request) {
        if (closed) {
            refuse.accept(request);
            return;
        }
        uninterrupted(() -> waiting.put(new Waiting<>(request)));
        if (ended) {
            refuseRest();
        }
    }

    private void run() {
        List<Waiting<R>> taken = new ArrayList<>(mostInGroup);
        boolean stop = false;
        while (!stop) {
            try {
                taken.add(waiting.take());
            } catch (InterruptedException e) {
                // Nobody has reason to interrupt it; what waits must be answered all the same.
                continue;
            }
            waiting.drainTo(taken, mostInGroup - 1);
            List<R> group = new ArrayList<>(taken.size());
            for (Waiting<R> one : taken) {
                if (one.request() == null) {
                    stop = true;
                } else {
                    group.add(one.request());
                }
            }
            taken.clear();
            if (!group.isEmpty()) {
                write.accept(group);
            }
        }
        ended = true;
        refuseRest();
    }

    private void refuseRest() {
        for (Waiting<R> left = waiting.poll(); left != null; left = waiting.poll()) {
            if (left.request() != null) {
                refuse.accept(left.request());
            }
        }
    }

    private interface Blocking {
        void call() throws InterruptedException;
    }

    private static void uninterrupted(Blocking blocking) {
        boolean interrupted = false;
        while (true) {
            try {
                blocking.call();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Carries out what waits, then ends. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            uninterrupted(() -> waiting.put(new Waiting<>(null)));
        }
        uninterrupted(thread::join);
    }
}
