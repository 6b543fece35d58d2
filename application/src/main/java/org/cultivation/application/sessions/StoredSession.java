package org.cultivation.application.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session during one request, with what the request changed. For one thread. */
final class StoredSession implements Session {

    private final MapSession session;
    private final Set<String> changed = new HashSet<>();
    private String storedAs;
    private boolean isNew;
    private final @Nullable Instant storedUse;

    /** @param storedUse when it was used last as the database has it; null for one that is not there yet */
    StoredSession(MapSession session, @Nullable Instant storedUse) {
        this.session = session;
        this.storedAs = session.getId();
        this.isNew = storedUse == null;
        this.storedUse = storedUse;
    }

    Set<String> changed() {
        return changed;
    }

    /** The identifier under which it stands in the database. */
    String storedAs() {
        return storedAs;
    }

    boolean isNew() {
        return isNew;
    }

    /** True when it was used at least this long after what the database says. */
    boolean isUsedAfter(Duration since) {
        return storedUse == null || session.getLastAccessedTime().isAfter(storedUse.plus(since));
    }

    void saved() {
        storedAs = session.getId();
        isNew = false;
        changed.clear();
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            session.setAttribute(name, value);
            changed.add(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (session.getAttribute(name) != null) {
            session.removeAttribute(name);
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
