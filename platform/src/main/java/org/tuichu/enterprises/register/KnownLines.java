package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.enterprises.KnownLine;

/// Gives the confirmed lines of a place to a survey that asks for them anew.
@Component
class KnownLines {
    private final JdbcClient database;

    KnownLines(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    List<KnownLine> of(String place) {
        return database.sql(LineSql.KNOWN)
                .param("place", place)
                .param("most", KnownLine.MOST)
                .query(KnownLines::known)
                .list();
    }

    private static KnownLine known(ResultSet row, int at) throws SQLException {
        var line = LineReader.line(row, at);
        var is = line.specification();
        return new KnownLine(
                line.id(),
                row.getBoolean("stands"),
                Set.of((UUID[]) row.getArray("rows").getArray()),
                new KnownLine.Holder(
                        Objects.requireNonNull(row.getString("enterprise")),
                        row.getString("credit_code"),
                        Objects.requireNonNull(row.getString("location_id")),
                        row.getString("address")),
                new KnownLine.Device(is.name(), is.model(), is.siteNumber(), is.serial()),
                is.operatingSince(),
                ConfirmedLines.capacity(is.capacity()),
                line.state().name(),
                line.since());
    }
}
