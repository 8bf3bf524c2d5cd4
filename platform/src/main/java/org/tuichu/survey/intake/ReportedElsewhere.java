package org.tuichu.survey.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Fingerprint;
import org.tuichu.survey.campaign.PlateNumber;
import org.tuichu.survey.campaign.RowDevices;
import org.tuichu.survey.campaign.RowField;

/// Finds rows whose devices other units have reported and signed in the same year: in the same survey under the same
/// enterprise; in places of which none lies in the other under the same credit code; in both by one number on the
/// nameplate, by which rows of one signed report are found, too. Whoever asks hears that there are such rows, and reads
/// them only where they are within sight.
@Component
public class ReportedElsewhere {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ReportedElsewhere(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Ids of such rows for each of `rows` that has any.
    public Map<UUID, Set<UUID>> of(Collection<UUID> rows) {
        var found = new HashMap<UUID, Set<UUID>>();
        asked(
                database.sql(ElsewhereSql.OF_ROWS).param("rows", rows.toArray(UUID[]::new)),
                (key, other) -> found.computeIfAbsent(UUID.fromString(key), none -> new HashSet<>())
                        .add(other));
        return found;
    }

    /// The same rows of a table that is brought to `task`; with a note where others have reported the devices.
    List<ReadRow> noted(UUID task, List<ReadRow> rows) {
        var good = rows.stream().filter(row -> !row.fate().wrong()).toList();
        var devices = good.stream()
                .flatMap(row -> row.devices().stream().map(one -> new Device(row.number(), one)))
                .toList();
        var numbers = new HashSet<Integer>();
        asked(
                database.sql(ElsewhereSql.OF_TABLE)
                        .param("task", task)
                        .param("numbers", array(devices, Device::number, Integer[]::new))
                        .param("byNames", array(devices, one -> one.found().byName(), UUID[]::new))
                        .param("byCodes", array(devices, one -> one.found().byCode(), UUID[]::new))
                        .param("plated", array(good, ReadRow::number, Integer[]::new))
                        .param("devices", array(good, row -> row.cells().get(RowField.DEVICE), String[]::new))
                        .param("kinds", array(good, row -> row.cells().get(RowField.KIND), String[]::new))
                        .param("serials", array(good, row -> row.cells().get(RowField.SERIAL), String[]::new)),
                (key, other) -> numbers.add(Integer.valueOf(key)));
        return rows.stream()
                .map(row -> numbers.contains(row.number()) ? row.noted(ReadRow.Trouble.ELSEWHERE) : row)
                .toList();
    }

    private static <T, V> V[] array(List<T> all, Function<T, ? extends @Nullable V> value, IntFunction<V[]> empty) {
        return all.stream().map(value).toArray(empty);
    }

    /// Of the row of a table.
    private record Device(int number, RowDevices.Found found) {}

    private interface Found {
        void is(String key, UUID other);
    }

    /// By the program, in whose sight all places are.
    private void asked(JdbcClient.StatementSpec asked, Found found) {
        RowCallbackHandler each = row -> {
            if (!row.getBoolean("serial_alone") || sameKind(row)) {
                found.is(
                        Objects.requireNonNull(row.getString("key")),
                        Objects.requireNonNull(row.getObject("id", UUID.class)));
            }
        };
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(begun -> asked.query(each)));
    }

    /// Numbers on nameplates are given out by each maker anew.
    private static boolean sameKind(ResultSet row) throws SQLException {
        var kinds = kinds(row.getString("device"), row.getString("kind"));
        return kinds.stream().anyMatch(kinds(row.getString("other_device"), row.getString("other_kind"))::contains);
    }

    /// The words where none is known.
    private static List<String> kinds(String device, String kind) {
        var kinds =
                Fingerprint.of(Map.of(Field.DEVICE, device, Field.KIND, kind)).kinds();
        return kinds.isEmpty() ? List.of('=' + PlateNumber.writtenAlike(device)) : kinds;
    }
}
