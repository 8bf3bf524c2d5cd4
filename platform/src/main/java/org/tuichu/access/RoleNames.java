package org.tuichu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;

/// Roles as a column holds them.
final class RoleNames {
    private RoleNames() {}

    static String[] of(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    static Set<Role> read(ResultSet row, String column) throws SQLException {
        var names =
                (String[]) Objects.requireNonNull(row.getArray(column), column).getArray();
        return Role.setOf(Arrays.stream(names).map(Role::valueOf).toList());
    }
}
