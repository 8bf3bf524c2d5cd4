package org.tuichu.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What the owner role owned in a database at one moment, so that exactly what came later can be taken away again.
final class Owned {
    /// Kind and name as `DROP` wants them; tables first, for others go with them.
    private static final String OBJECTS = """
            SELECT o.type, o.identity FROM pg_shdepend AS d, pg_identify_object(d.classid, d.objid, d.objsubid) AS o
            WHERE d.deptype = 'o' AND d.refclassid = 'pg_authid'::regclass AND d.refobjid = current_user::regrole
                AND d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
            ORDER BY o.type <> 'table', o.type, o.identity""";

    private final Set<String> names;

    private Owned(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    static Owned by(Connection owner) throws SQLException {
        return new Owned(objects(owner).keySet());
    }

    void dropTheRest(Connection owner) throws SQLException {
        for (var object : objects(owner).entrySet()) {
            if (!names.contains(object.getKey())) {
                Tables.execute(owner, object.getValue());
            }
        }
    }

    /// Statements that drop them, by name.
    private static Map<String, String> objects(Connection owner) throws SQLException {
        var found = new LinkedHashMap<String, String>();
        Tables.each(owner, OBJECTS, row -> {
            var name = row.getString(2);
            found.put(row.getString(1) + " " + name, "DROP " + row.getString(1) + " IF EXISTS " + name + " CASCADE");
        });
        return found;
    }
}
