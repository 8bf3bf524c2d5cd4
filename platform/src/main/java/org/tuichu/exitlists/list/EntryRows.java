package org.tuichu.exitlists.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.LineId;
import org.tuichu.statute.rule.Judgement;

/// Rows of entries as values.
final class EntryRows {
    private EntryRows() {}

    static Entry entry(ResultSet row, int at) throws SQLException {
        return new Entry(
                id(row, "id"),
                id(row, "list_id"),
                row.getInt("ordinal"),
                taken(row),
                new Entry.Ground(
                        Judgement.valueOf(row.getString("judgement")),
                        row.getString("citation"),
                        row.getObject("screened_on", LocalDate.class),
                        row.getString("basis")),
                new Entry.Plan(
                        row.getString("industry"),
                        row.getObject("target_on", LocalDate.class),
                        Entry.Measure.valueOf(row.getString("measure")),
                        row.getString("note")),
                row.getObject("replaces", UUID.class),
                row.getBoolean("in_force"));
    }

    static Change.Numbered numbered(ResultSet row, int at) throws SQLException {
        return new Change.Numbered(
                entry(row, at),
                new ExitList.Frozen(
                        row.getInt("number"),
                        row.getObject("frozen_on", LocalDate.class),
                        row.getString("frozen_by"),
                        row.getString("frozen_on_behalf_of")),
                row.getString("jurisdiction_name"));
    }

    private static Entry.Taken taken(ResultSet row) throws SQLException {
        return new Entry.Taken(
                new LineId(id(row, "line_id")),
                row.getInt("edition"),
                id(row, "enterprise_id"),
                row.getString("enterprise_name"),
                row.getString("credit_code"),
                new Entry.Location(
                        row.getString("location_id"), row.getString("location_path"), row.getString("location_name")),
                row.getString("line_words"),
                row.getString("kind"),
                capacity(row));
    }

    static @Nullable Amount capacity(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("capacity");
        return value == null ? null : new Amount(value, row.getString("capacity_unit"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
