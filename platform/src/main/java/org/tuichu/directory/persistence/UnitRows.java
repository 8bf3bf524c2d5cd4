package org.tuichu.directory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.UnitPage;

/// Reads units and their names from rows.
final class UnitRows {
    private UnitRows() {}

    static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("jurisdiction_id"),
                row.getString("jurisdiction_path"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                UnitFunction.valueOf(row.getString("function")),
                row.getBoolean("office"),
                row.getString("place_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("confirmed_by"),
                row.getString("confirmed_on_behalf_of"),
                id(row, "merged_into"));
    }

    static @Nullable UnitId id(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new UnitId(id);
    }

    static UnitName name(ResultSet row, int number) throws SQLException {
        return new UnitName(
                row.getString("alias"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    static UnitPage.Row listed(ResultSet row, int number) throws SQLException {
        var aliases = (String[]) row.getArray("aliases").getArray();
        return new UnitPage.Row(unit(row, number), row.getString("jurisdiction_name"), List.of(aliases));
    }
}
