package org.tuichu.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;

/// Tells the database the scope of the work: at the start of each transaction, and where work with another scope joins
/// one, for as long as that work lasts. It is forgotten at the end of the transaction, and outside a transaction
/// row-level security shows nothing.
final class ScopedTransactionManager implements PlatformTransactionManager {
    private static final String SET_SCOPE = """
            SELECT set_config('tuichu.reads', ?, true), set_config('tuichu.writes', ?, true),
                set_config('tuichu.unit', ?, true), set_config('tuichu.serves', ?, true),
                set_config('tuichu.enterprise', ?, true)""";

    /// SQLSTATE: a statement has failed, and none is answered until the transaction is rolled back.
    private static final String ABORTED = "25P02";

    private final DataSource database;
    private final PlatformTransactionManager transactions;

    /// Of the thread, the innermost first.
    private final ThreadLocal<Deque<Work>> under = ThreadLocal.withInitial(ArrayDeque::new);

    ScopedTransactionManager(DataSource database) {
        this.database = database;
        this.transactions = new Scoped(database);
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        var work = new Work(transactions.getTransaction(definition), Scope.current());
        if (work.narrowsOrWidens(under.get().peek())) {
            tell(work.scope());
        }
        under.get().push(work);
        return work.status();
    }

    @Override
    public void commit(TransactionStatus status) {
        end(status, () -> transactions.commit(status));
    }

    @Override
    public void rollback(TransactionStatus status) {
        end(status, () -> transactions.rollback(status));
    }

    private void end(TransactionStatus status, Runnable end) {
        var work = under.get().peek();
        if (work == null || !work.status().equals(status)) {
            throw new IllegalTransactionStateException("not the innermost transaction of this thread");
        }
        under.get().pop();
        var around = under.get().peek();
        try {
            end.run();
        } finally {
            if (around == null) {
                under.remove();
            } else if (work.narrowsOrWidens(around)) {
                tell(around.scope());
            }
        }
    }

    private void tell(Scope scope) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            tell(connection, scope);
        } catch (SQLException failed) {
            if (!ABORTED.equals(failed.getSQLState())) {
                throw new TransactionSystemException("the scope of the work", failed);
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void tell(Connection connection, Scope scope) throws SQLException {
        try (var statement = connection.prepareStatement(SET_SCOPE)) {
            statement.setString(1, scope.reads());
            statement.setString(2, scope.writes());
            statement.setString(3, scope.unit());
            statement.setString(4, scope.serves());
            statement.setString(5, scope.enterprise());
            statement.execute();
        }
    }

    /// What was begun in a transaction and has not ended.
    private record Work(TransactionStatus status, Scope scope) {
        /// Joined the transaction of `around`, with another scope than that.
        boolean narrowsOrWidens(@Nullable Work around) {
            return around != null
                    && status.hasTransaction()
                    && !status.isNewTransaction()
                    && !scope.equals(around.scope());
        }
    }

    private static final class Scoped extends JdbcTransactionManager {
        private static final long serialVersionUID = 1L;

        Scoped(DataSource database) {
            super(database);
        }

        @Override
        protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
                throws SQLException {
            super.prepareTransactionalConnection(connection, definition);
            tell(connection, Scope.current());
        }
    }
}
