package org.tuichu.directory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;

/// Reads a jurisdiction from a row with all its columns.
final class JurisdictionRows {
    private JurisdictionRows() {}

    static Jurisdiction read(ResultSet row, int number) throws SQLException {
        return new Jurisdiction(
                row.getString("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("full_name"),
                JurisdictionLevel.valueOf(row.getString("level")),
                row.getString("parent_id"),
                row.getString("path"),
                row.getBoolean("invented"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("added_by"),
                row.getString("added_on_behalf_of"));
    }
}
