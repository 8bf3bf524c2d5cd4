package org.tuichu.enterprises.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;

/// The editions of specifications in the database; runs in the transaction of the caller.
@Component
class Editions {
    private final JdbcClient database;
    private final Fingerprints fingerprints;
    private final Clock clock;

    Editions(JdbcClient database, Fingerprints fingerprints, Clock clock) {
        this.database = database;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    void decide(LineId id, int edition, Line.Decision decision, @Nullable String reason, Viewer viewer) {
        database.sql(LineSql.DECIDE)
                .param("id", id.value())
                .param("edition", edition)
                .param("decision", decision.name())
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
    }

    static @Nullable String behalf(Viewer viewer) {
        var behalf = viewer.onBehalfOf();
        return behalf == null ? null : behalf.displayName();
    }

    /// From now on the edition holds.
    void holds(LineId id, int edition) {
        database.sql(LineSql.HOLDS)
                .param("id", id.value())
                .param("edition", edition)
                .update();
    }

    /// `reason` is null where no proposal is needed.
    void write(LineId id, int edition, Specification as, @Nullable String reason, Viewer viewer) {
        var capacity = as.capacity();
        var period = capacity == null ? null : capacity.period();
        database.sql(LineSql.WRITE)
                .param("id", id.value())
                .param("edition", edition)
                .param("path", viewer.jurisdictionPath())
                .param("name", as.name())
                .param("kind", as.kind())
                .param("model", as.model())
                .param("siteNumber", as.siteNumber())
                .param("serial", as.serial())
                .param("operatingSince", as.operatingSince())
                .param("capacity", capacity == null ? null : capacity.value())
                .param("capacityUnit", capacity == null ? null : capacity.unit())
                .param("capacityPeriod", period == null ? null : period.name())
                .param("transformerKva", as.transformerKva())
                .param("powerKw", as.powerKw())
                .param("description", as.description())
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
        fingerprints.keep(id.value(), edition, Fingerprints.of(as.name(), as.kind(), as.model(), as.siteNumber()));
    }
}
