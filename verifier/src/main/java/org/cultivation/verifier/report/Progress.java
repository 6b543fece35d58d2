package org.cultivation.verifier.report;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says on a terminal how far and how fast it goes, at most four times a second. */
public final class Progress {

    private static final long EVERY = 250_000_000;

    private final @Nullable PrintWriter terminal;
    private final long begun = System.nanoTime();
    private long last = begun;

    /** Says it to {@code to}, when that is a terminal. */
    public static Progress on(PrintWriter to) {
        return new Progress(hasTerminal() ? to : null);
    }

    /** Since Java 22 there is a console even where there is no terminal; which one it is must be asked. */
    private static boolean hasTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Says it to {@code terminal}, or nothing when that is null. */
    public Progress(@Nullable PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** @param total of bytes; 0 when it is not known */
    public void at(long facts, long bytes, long total) {
        long now = System.nanoTime();
        if (terminal == null || now - last < EVERY) {
            return;
        }
        last = now;
        double seconds = (now - begun) / 1e9;
        String part = total > 0 ? String.format(Locale.ROOT, " %3d%%", 100 * bytes / total) : "";
        terminal.print(String.format(
                Locale.ROOT,
                "\r%s %,d facts, %,.0f facts/s, %.0f MB/s   ",
                part,
                facts,
                facts / seconds,
                bytes / seconds / 1e6));
        terminal.flush();
    }

    /** Clears the line. */
    public void end() {
        if (terminal != null && last > begun) {
            terminal.print("\r" + " ".repeat(70) + "\r");
            terminal.flush();
        }
    }
}
