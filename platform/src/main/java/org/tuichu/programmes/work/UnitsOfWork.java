package org.tuichu.programmes.work;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.UnitReferences;
import org.tuichu.programmes.DutyPaths;

/// Assignments follow a unit that turns out to be another one. Where both have the same, each keeps its own: people see
/// the assignments of every record of their unit.
@Component
class UnitsOfWork implements UnitReferences {
    private static final String OF_UNIT = """
            SELECT concat_ws(' ', duty_path, heading, ends_on) || ' · ' || programme_title FROM assignment
            WHERE unit_id = :unit OR giver_unit_id = :unit
            ORDER BY year DESC, programme_title, duty_path, ends_on""";

    private static final String FOLLOW = """
            UPDATE assignment a SET
                giver_unit_id = CASE WHEN a.giver_unit_id = :merged THEN :kept ELSE a.giver_unit_id END,
                unit_id = CASE WHEN a.unit_id = :merged AND NOT EXISTS (
                    SELECT FROM assignment b WHERE b.unit_id = :kept AND b.duty_id = a.duty_id
                        AND a.parent_id IS NULL AND b.parent_id IS NULL
                        AND b.starts_on IS NOT DISTINCT FROM a.starts_on AND b.ends_on IS NOT DISTINCT FROM a.ends_on)
                    THEN :kept ELSE a.unit_id END
            WHERE a.unit_id = :merged OR a.giver_unit_id = :merged""";

    private final JdbcClient database;
    private final DutyPaths paths;

    UnitsOfWork(JdbcClient database, DutyPaths paths) {
        this.database = database;
        this.paths = paths;
    }

    @Override
    public String kind() {
        return "assignments";
    }

    @Override
    public JdbcClient.StatementSpec rows() {
        return database.sql(OF_UNIT);
    }

    /// The path stands before the first blank and has none.
    @Override
    public String words(String row) {
        var path = row.substring(0, row.indexOf(' '));
        return paths.words(path, LocaleContextHolder.getLocale()) + row.substring(path.length());
    }

    @Override
    public JdbcClient.StatementSpec following() {
        return database.sql(FOLLOW);
    }
}
