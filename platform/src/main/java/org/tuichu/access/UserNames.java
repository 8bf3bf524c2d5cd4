package org.tuichu.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The user names of accounts, of which no two are the same: names of persons may be. Everything here obeys the scope
/// of the work under way.
@Component
@Transactional(readOnly = true)
public class UserNames {
    private static final String ACCOUNT = "SELECT id FROM account WHERE user_name = lower(:userName)";

    private static final String OF = "SELECT id, user_name FROM account WHERE id = ANY (:accounts)";

    private final JdbcClient database;

    UserNames(JdbcClient database) {
        this.database = database;
    }

    /// Whose user name it is.
    public Optional<UUID> account(String userName) {
        return database.sql(ACCOUNT)
                .param("userName", userName)
                .query(UUID.class)
                .optional();
    }

    public Map<UUID, String> of(Collection<UUID> accounts) {
        return database
                .sql(OF)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("user_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
