package org.tuichu.directory.persistence;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.DirectoryRefusal;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitId;

/// Changes a unit that a person saw in a version; runs in the transaction of the caller.
@Component
class UnitVersions {
    private static final String TOUCH = """
            UPDATE unit SET version = version + 1
            WHERE id = :id AND version = :version AND may_write(jurisdiction_path)""";

    private static final String BUMP = "UPDATE unit SET version = version + 1 WHERE id = :id";

    private final JdbcClient database;
    private final UnitReading reading;

    UnitVersions(JdbcClient database, UnitReading reading) {
        this.database = database;
        this.reading = reading;
    }

    /// `work` is done where nothing is against it; its answer says whether it was.
    UnitChange change(
            UnitId id, long version, Function<Unit, Optional<DirectoryRefusal>> rule, Function<Unit, Boolean> work) {
        var obstacle = obstacle(id);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var unit = reading.find(id).orElseThrow();
        var refusal = rule.apply(unit);
        if (refusal.isPresent()) {
            return new UnitChange.Refused(refusal.get());
        }
        if (database.sql(TOUCH)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 0) {
            return new UnitChange.Stale(reading.find(id).orElseThrow());
        }
        return work.apply(unit) ? new UnitChange.Changed(reading.find(id).orElseThrow()) : new UnitChange.NotOurs();
    }

    /// One more version of a unit that changes along with another one.
    void touch(UnitId id) {
        database.sql(BUMP).param("id", id.value()).update();
    }

    /// Why the unit cannot be changed at all.
    Optional<UnitChange> obstacle(UnitId id) {
        var unit = reading.find(id);
        if (unit.isEmpty() || !reading.mayWrite(id)) {
            return Optional.of(new UnitChange.NotOurs());
        }
        return unit.filter(one -> one.mergedInto() != null).map(one -> new UnitChange.Refused(DirectoryRefusal.MERGED));
    }
}
