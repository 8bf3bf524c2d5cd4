package org.tuichu.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Sessions read from the database a moment ago, by the hash of their token, so that not every request asks for them.
final class RecentSessions {
    private static final int MOST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Duration fresh;

    RecentSessions(Duration fresh) {
        this.fresh = fresh;
    }

    private record Entry(Session session, Instant readAt) {}

    Optional<Session> find(String tokenHash, Instant now) {
        var entry = entries.get(tokenHash);
        return entry == null || isStale(entry, now) ? Optional.empty() : Optional.of(entry.session());
    }

    void remember(Session session, Instant now) {
        if (entries.size() >= MOST) {
            entries.values().removeIf(entry -> isStale(entry, now));
        }
        if (entries.size() < MOST) {
            entries.put(session.tokenHash(), new Entry(session, now));
        }
    }

    /// Puts `session` in the place of what was read, which does not become fresher by it.
    void replace(Session session) {
        entries.computeIfPresent(session.tokenHash(), (hash, entry) -> new Entry(session, entry.readAt()));
    }

    void forget(String tokenHash) {
        entries.remove(tokenHash);
    }

    /// Those of the people of a unit.
    void forget(UUID unit) {
        entries.values().removeIf(entry -> entry.session().viewer().unitId().equals(unit));
    }

    void forgetAccount(UUID account) {
        entries.values().removeIf(entry -> entry.session().viewer().accountId().equals(account));
    }

    private boolean isStale(Entry entry, Instant now) {
        return now.isBefore(entry.readAt()) || !now.isBefore(entry.readAt().plus(fresh));
    }
}
