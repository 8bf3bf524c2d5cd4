package org.tuichu.messages;

import java.util.UUID;
import org.tuichu.directory.Unit;
import org.tuichu.programmes.OpenWork.Due;

/// The unit that is told; `path` is that of its place.
record Receiver(UUID unit, String name, String path) {
    static Receiver of(Due due) {
        return new Receiver(due.unit(), due.unitName(), due.unitPath());
    }

    static Receiver of(Unit unit, String path) {
        return new Receiver(unit.id().value(), unit.name(), path);
    }
}
