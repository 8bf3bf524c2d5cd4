package org.tuichu.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database, at the start of each transaction, the scope of the work; it is forgotten at the end of the
/// transaction, and outside a transaction row-level security shows nothing.
final class ScopedTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private static final String SET_SCOPE = """
            SELECT set_config('tuichu.reads', ?, true), set_config('tuichu.writes', ?, true),
                set_config('tuichu.unit', ?, true), set_config('tuichu.serves', ?, true),
                set_config('tuichu.enterprise', ?, true)""";

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = Scope.current();
        try (var statement = connection.prepareStatement(SET_SCOPE)) {
            statement.setString(1, scope.reads());
            statement.setString(2, scope.writes());
            statement.setString(3, scope.unit());
            statement.setString(4, scope.serves());
            statement.setString(5, scope.enterprise());
            statement.execute();
        }
    }
}
