package org.cultivation.application.reads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cultivation.application.accounts.Account;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.infra.reads.Read;
import org.cultivation.infra.reads.ReadLog;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Decides whether an answer is to be recorded, and records it. */
@Component
class Recording {

    private static final int LONGEST_ADDRESS = 2_000;
    /** Facts for other systems, and the entries of the log with everything in them. */
    private static final Set<String> FEEDS = Set.of("/api/feed", "/api/facts");

    private final ReadLog log;
    private final ReadAnchors anchors;
    private final Accounts accounts;

    Recording(ReadLog log, ReadAnchors anchors, Accounts accounts) {
        this.log = log;
        this.anchors = anchors;
        this.accounts = accounts;
    }

    /**
     * Records what this answer discloses, when it discloses anything; durable on return.
     *
     * @param already what was recorded of it before
     * @return all that is recorded of it now
     * @throws org.cultivation.infra.reads.ReadsUnavailable when it could not be; then it must not go out
     */
    Set<String> record(HttpServletRequest request, HttpServletResponse response, Set<String> already) {
        Disclosure disclosure = Disclosure.of(request);
        int status = response.getStatus();
        Set<String> what = new TreeSet<>();
        if (disclosure != null && (status < 400 || disclosure.isAttempt())) {
            what.addAll(disclosure.what());
        }
        if (status < 300) {
            what.addAll(handedOut(request, response));
        }
        if (!already.containsAll(what)) {
            Account reader = reader(request);
            anchors.recorded(log.append(new Read(
                    -1,
                    log.now(),
                    reader == null ? "" : reader.name(),
                    reader == null ? "" : reader.role().name(),
                    reader == null ? "" : reader.scope().value(),
                    address(request),
                    List.copyOf(what),
                    disclosure == null ? null : disclosure.rows(),
                    disclosure == null ? null : disclosure.reason(),
                    status)));
        }
        return what;
    }

    private static List<String> handedOut(HttpServletRequest request, HttpServletResponse response) {
        List<String> handedOut = new ArrayList<>();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (response.getHeader(HttpHeaders.CONTENT_DISPOSITION) != null) {
            handedOut.add("file");
        }
        if (FEEDS.contains(path) || path.startsWith("/tile/entries/")) {
            handedOut.add("feed");
        }
        return handedOut;
    }

    private @org.jspecify.annotations.Nullable Account reader(HttpServletRequest request) {
        Principal signedIn = request.getUserPrincipal();
        return signedIn == null ? null : accounts.find(signedIn.getName()).orElse(null);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
    }
}
