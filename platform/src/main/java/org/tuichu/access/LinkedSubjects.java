package org.tuichu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Which subject of an issuer opens which account.
@Component
class LinkedSubjects {
    private static final String OWNER = """
            SELECT a.id, a.user_name FROM linked_subject l JOIN account a ON a.id = l.account_id
            WHERE l.issuer = :issuer AND l.subject = :subject""";

    private static final String OF_ACCOUNT = "SELECT issuer, subject FROM linked_subject WHERE account_id = :account";

    private static final String LINK = """
            INSERT INTO linked_subject (account_id, jurisdiction_path, issuer, subject)
            SELECT id, jurisdiction_path, :issuer, :subject FROM account WHERE id = :account
            ON CONFLICT (account_id) DO UPDATE SET issuer = excluded.issuer, subject = excluded.subject""";

    private static final String UNLINK = "DELETE FROM linked_subject WHERE account_id = :account";

    private final JdbcClient database;

    LinkedSubjects(JdbcClient database) {
        this.database = database;
    }

    /// Whose account it is.
    record Owner(UUID account, String userName) {}

    @Transactional(readOnly = true)
    Optional<Owner> owner(LinkedSubject subject) {
        return database.sql(OWNER)
                .param("issuer", subject.issuer())
                .param("subject", subject.subject())
                .query((row, number) -> new Owner(row.getObject("id", UUID.class), row.getString("user_name")))
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<LinkedSubject> of(UUID account) {
        return database.sql(OF_ACCOUNT)
                .param("account", account)
                .query(LinkedSubjects::subject)
                .optional();
    }

    /// In the place of the one that the account had.
    @Transactional(propagation = Propagation.MANDATORY)
    void link(UUID account, LinkedSubject subject) {
        database.sql(LINK)
                .param("account", account)
                .param("issuer", subject.issuer())
                .param("subject", subject.subject())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void unlink(UUID account) {
        database.sql(UNLINK).param("account", account).update();
    }

    private static LinkedSubject subject(ResultSet row, int number) throws SQLException {
        return new LinkedSubject(row.getString("issuer"), row.getString("subject"));
    }
}
