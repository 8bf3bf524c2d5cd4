package org.tuichu.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.tuichu.database.BackupManifest.Part;

/// Brings a backup into an empty database: the same migrations, then every row, in one transaction.
public final class Restore implements AutoCloseable {
    private final BackupFile file;
    private @Nullable Owned before;

    private Restore(BackupFile file) {
        this.file = file;
    }

    /// The backup is read once from end to end.
    ///
    /// @throws BackupRefused when a part is damaged or missing, or a newer program made it
    public static Restore of(Path backup) throws IOException {
        var file = BackupFile.open(backup);
        var unknown = file.manifest().migrations().stream()
                .filter(one -> !Migrations.known(one.module(), one.version()))
                .findFirst();
        if (unknown.isPresent()) {
            file.close();
            throw new BackupRefused("a newer program made it: this one knows no version "
                    + unknown.get().version() + " of the tables of "
                    + unknown.get().module());
        }
        return new Restore(file);
    }

    /// What the owner of the record added.
    public String state() {
        return file.manifest().state();
    }

    /// Fills the database and answers the rows by table, counted there. Whatever fails, it is as empty as it was.
    public Map<String, Long> into(DatabaseAtHand database) throws SQLException, IOException {
        try (var owner = database.owner()) {
            refuseUnlessEmpty(owner);
            before = Owned.by(owner);
            try {
                Migrations.run(database.ownerLogin(), database.applicationRole(), file.manifest()::version);
                return fill(owner);
            } catch (SQLException | IOException | RuntimeException failed) {
                takeBack(owner);
                throw failed;
            }
        }
    }

    /// Takes back what [#into] made, and nothing else.
    public void takeBack(DatabaseAtHand database) throws SQLException {
        try (var owner = database.owner()) {
            takeBack(owner);
        }
    }

    private void takeBack(Connection owner) throws SQLException {
        if (!owner.getAutoCommit()) {
            owner.rollback();
            owner.setAutoCommit(true);
        }
        if (before != null) {
            before.dropTheRest(owner);
        }
    }

    private static void refuseUnlessEmpty(Connection owner) throws SQLException {
        var tables = Tables.names(owner);
        if (!tables.isEmpty()) {
            throw new BackupRefused("the database is not empty: it has a table "
                    + tables.iterator().next());
        }
    }

    private Map<String, Long> fill(Connection owner) throws SQLException, IOException {
        var manifest = file.manifest();
        if (!Tables.migrations(owner).equals(manifest.migrations())) {
            throw new BackupRefused("its tables were made by other migrations than this program's");
        }
        Tables.seeAll(owner);
        owner.setAutoCommit(false);
        var tables = manifest.parts().stream().map(Part::table).toList();
        // what migrations put in is in the backup too; nothing is an act here, so no trigger fires
        for (var table : tables) {
            Tables.execute(owner, "ALTER TABLE " + table + " DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY");
        }
        Tables.execute(owner, "TRUNCATE " + String.join(", ", tables));
        for (var part : manifest.parts()) {
            fill(owner, part);
        }
        for (var counter : manifest.counters()) {
            Tables.execute(
                    owner,
                    "SELECT setval(pg_get_serial_sequence('%s', '%s'), %d, %s)"
                            .formatted(counter.table(), counter.column(), counter.last(), counter.called()));
        }
        // the checks that wait for the end are due before tables may be altered again
        Tables.execute(owner, "SET CONSTRAINTS ALL IMMEDIATE");
        var found = count(owner, tables);
        guardAgain(owner, tables);
        owner.commit();
        owner.setAutoCommit(true);
        Tables.execute(owner, "ANALYZE");
        if (!found.equals(rows(manifest))) {
            throw new BackupRefused("rows differ: expected " + rows(manifest) + ", found " + found);
        }
        return found;
    }

    private void fill(Connection owner, Part part) throws SQLException, IOException {
        try (var rows = file.rows(part)) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + part.table() + " (" + part.columns() + ") FROM STDIN (FORMAT binary)", rows);
        }
    }

    private static void guardAgain(Connection owner, List<String> tables) throws SQLException {
        var forced = new ArrayList<String>();
        Tables.each(
                owner,
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity",
                row -> forced.add(row.getString(1)));
        for (var table : tables) {
            var force = forced.contains(table) ? ", FORCE ROW LEVEL SECURITY" : "";
            Tables.execute(owner, "ALTER TABLE " + table + " ENABLE TRIGGER USER" + force);
        }
    }

    private static Map<String, Long> count(Connection owner, List<String> tables) throws SQLException {
        var found = new LinkedHashMap<String, Long>();
        for (var table : tables) {
            Tables.each(owner, "SELECT count(*) FROM " + table, row -> found.put(table, row.getLong(1)));
        }
        return found;
    }

    static Map<String, Long> rows(BackupManifest manifest) {
        var rows = new LinkedHashMap<String, Long>();
        manifest.parts().forEach(part -> rows.put(part.table(), part.rows()));
        return rows;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
