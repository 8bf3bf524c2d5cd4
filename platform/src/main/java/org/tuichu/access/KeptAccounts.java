package org.tuichu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;

/// The accounts of the whole system, for those who keep them. Needs the program's scope.
@Component
class KeptAccounts {
    static final int PAGE_SIZE = 50;

    private static final String FIND = """
            SELECT id, version, user_name, display_name, roles, unit_id, officer_id, jurisdiction_path, enterprise_name, password_initial,
                locked_at, (SELECT max(at) FROM sign_in WHERE account_id = account.id AND outcome = 'SIGNED_IN') AS last_sign_in
            FROM account WHERE id = :id""";

    private static final String LIST = """
            SELECT id, version, user_name, display_name, roles, unit_id, officer_id, jurisdiction_path, enterprise_name, password_initial,
                locked_at, (SELECT max(at) FROM sign_in WHERE account_id = account.id AND outcome = 'SIGNED_IN') AS last_sign_in
            FROM account
            WHERE strpos(user_name, lower(:text)) > 0 OR strpos(display_name, :text) > 0
                OR strpos(enterprise_name, :text) > 0
            ORDER BY user_name LIMIT :size OFFSET :from""";

    private final JdbcClient database;
    private final Units units;

    KeptAccounts(JdbcClient database, Units units) {
        this.database = database;
        this.units = units;
    }

    /// One page of a list; `more` says that others follow.
    record Page(List<KeptAccount> accounts, int number, boolean more) {}

    @Transactional(readOnly = true)
    Optional<KeptAccount> find(UUID id) {
        return database.sql(FIND)
                .param("id", id)
                .query(KeptAccounts::account)
                .optional()
                .map(account -> seated(List.of(account)).getFirst());
    }

    /// Those whose user name, name or enterprise contains `text`, by user name; `number` counts from 0.
    @Transactional(readOnly = true)
    Page list(String text, int number) {
        var found = database.sql(LIST)
                .param("text", text)
                .param("size", PAGE_SIZE + 1)
                .param("from", number * PAGE_SIZE)
                .query(KeptAccounts::account)
                .list();
        return new Page(seated(found.stream().limit(PAGE_SIZE).toList()), number, found.size() > PAGE_SIZE);
    }

    private List<KeptAccount> seated(List<KeptAccount> accounts) {
        var known = units.findAll(accounts.stream()
                .map(KeptAccount::unitId)
                .filter(Objects::nonNull)
                .map(UnitId::new)
                .distinct()
                .toList());
        return accounts.stream().map(account -> seated(account, known)).toList();
    }

    private static KeptAccount seated(KeptAccount account, Map<UnitId, Unit> known) {
        return account.unitId() == null
                ? account
                : account.at(Objects.requireNonNull(known.get(new UnitId(account.unitId())))
                        .name());
    }

    private static KeptAccount account(ResultSet row, int number) throws SQLException {
        var enterprise = row.getString("enterprise_name");
        return new KeptAccount(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("user_name"),
                row.getString("display_name"),
                RoleNames.read(row, "roles"),
                row.getObject("unit_id", UUID.class),
                row.getObject("officer_id", UUID.class),
                row.getString("jurisdiction_path"),
                enterprise == null ? "" : enterprise,
                enterprise != null,
                row.getBoolean("password_initial"),
                instant(row, "locked_at"),
                instant(row, "last_sign_in"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
