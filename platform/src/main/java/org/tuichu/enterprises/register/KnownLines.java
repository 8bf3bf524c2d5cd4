package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.enterprises.KnownLine;

/// Gives the confirmed lines of a place to a survey that asks for them anew.
@Component
class KnownLines {
    private static final int SIZE = 1_000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    KnownLines(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    Stream<KnownLine> of(String place) {
        return of(place, SIZE);
    }

    /// They are put in order once, then read `size` at a time; one that ends meanwhile is left out.
    Stream<KnownLine> of(String place, int size) {
        return within(() -> ids(database.sql(LineSql.KNOWN).param("place", place))).stream()
                .gather(Gatherers.windowFixed(size))
                .flatMap(lines -> within(() -> read(lines)).stream());
    }

    Set<UUID> ended(Collection<UUID> rows) {
        return new HashSet<>(within(() -> ids(database.sql(LineSql.ENDED).param("rows", rows.toArray(UUID[]::new)))));
    }

    /// A transaction of its own where there is none.
    private <T> List<T> within(Supplier<List<T>> work) {
        return Objects.requireNonNull(transaction.execute(begun -> work.get()));
    }

    private static List<UUID> ids(JdbcClient.StatementSpec asked) {
        return asked.query((row, at) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    private List<KnownLine> read(List<UUID> lines) {
        return database.sql(LineSql.KNOWN_OF)
                .param("lines", lines.toArray(UUID[]::new))
                .query(KnownLines::known)
                .list();
    }

    private static KnownLine known(ResultSet row, int at) throws SQLException {
        var line = LineReader.line(row, at);
        var is = line.specification();
        return new KnownLine(
                line.id(),
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
