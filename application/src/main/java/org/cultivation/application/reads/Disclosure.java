package org.cultivation.application.reads;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the request that is being answered discloses, gathered while the answer is made. Outside of a request nothing is
 * gathered: nobody reads then.
 */
public final class Disclosure {

    private static final String NAME = Disclosure.class.getName();

    private final TreeSet<String> what = new TreeSet<>();
    private @Nullable Long rows;
    private long restricted;
    private @Nullable String reason;
    private boolean attempted;

    private Disclosure() {}

    private static @Nullable Disclosure present() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return null;
        }
        if (request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Disclosure known) {
            return known;
        }
        Disclosure begun = new Disclosure();
        request.setAttribute(NAME, begun, RequestAttributes.SCOPE_REQUEST);
        return begun;
    }

    /** A fact of a restricted kind is shown. */
    public static void restricted(String kind) {
        Disclosure present = present();
        if (present != null) {
            present.what.add(kind);
            present.restricted++;
        }
    }

    /** Somebody asks for something that is recorded whatever comes of it. */
    public static void attempt(String what) {
        Disclosure present = present();
        if (present != null) {
            present.what.add(what);
            present.attempted = true;
        }
    }

    /** Why it is asked for. */
    public static void because(String reason) {
        Disclosure present = present();
        if (present != null) {
            present.reason = reason;
        }
    }

    /** How many rows go out. */
    public static void rows(long rows) {
        Disclosure present = present();
        if (present != null) {
            present.rows = rows;
        }
    }

    static @Nullable Disclosure of(jakarta.servlet.ServletRequest request) {
        return request.getAttribute(NAME) instanceof Disclosure known ? known : null;
    }

    List<String> what() {
        return List.copyOf(what);
    }

    /** Of a list as a whole where it says so; else how many restricted facts were shown. */
    @Nullable
    Long rows() {
        return rows != null ? rows : restricted > 0 ? Long.valueOf(restricted) : null;
    }

    @Nullable
    String reason() {
        return reason;
    }

    boolean isAttempt() {
        return attempted;
    }
}
