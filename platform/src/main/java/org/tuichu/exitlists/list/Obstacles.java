package org.tuichu.exitlists.list;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.RegisteredLines;

/// Looks up what stands in the way of freezing a list today.
@Component
class Obstacles {
    private final RegisteredLines register;
    private final EntryReader entries;

    Obstacles(RegisteredLines register, EntryReader entries) {
        this.register = register;
        this.entries = entries;
    }

    /// By the id of the entry; one without an obstacle is left out.
    Map<UUID, List<Obstacle>> of(List<Entry> drafted, List<Change> changes, LocalDate today, Viewer viewer) {
        var lines = drafted.stream().map(entry -> entry.taken().line()).toList();
        var known = new Obstacle.Known(
                register.find(lines, today), register.inConflict(lines, viewer), entries.listed(lines));
        var found = new LinkedHashMap<UUID, List<Obstacle>>();
        drafted.forEach(entry -> put(found, entry.id(), Obstacle.of(entry, known)));
        changes.stream()
                .map(change -> change.before().entry())
                .filter(before -> !before.inForce())
                .forEach(before -> put(found, before.id(), List.of(Obstacle.NOT_IN_FORCE)));
        return found;
    }

    private static void put(Map<UUID, List<Obstacle>> found, UUID entry, List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            found.put(entry, obstacles);
        }
    }
}
