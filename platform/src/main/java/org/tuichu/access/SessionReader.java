package org.tuichu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.BusinessDates;

/// Reads a session with its person: the desk as the directory knows it today, and the roles that the person works with,
/// the own ones or those of a colleague who lent them. A delegation is void before its first and after its last day,
/// when it was revoked, while the lender is locked or has left, and when one of the two has gone to another unit.
@Component
class SessionReader {
    private static final String FIND = """
            SELECT s.id, s.token_hash, s.csrf_token, s.method, s.started_at, s.used_at, a.id AS account_id, a.user_name,
                a.display_name, a.officer_id, a.roles, a.unit_id, a.enterprise_id, a.enterprise_name, a.jurisdiction_path,
                a.password_initial, s.code_owed, sf.account_id IS NOT NULL AS has_factor, d.id AS delegation_id, d.first_day, d.last_day, f.id AS lender,
                f.display_name AS lender_name, f.officer_id AS lender_officer, f.roles AS lender_roles
            FROM session s JOIN account a ON a.id = s.account_id
            LEFT JOIN delegation d ON d.id = s.delegation_id AND d.to_account = a.id AND d.revoked_at IS NULL
            LEFT JOIN account f ON f.id = d.from_account AND f.locked_at IS NULL AND f.unit_id = a.unit_id
            LEFT JOIN second_factor sf ON sf.account_id = a.id
            WHERE s.token_hash = :hash AND a.locked_at IS NULL""";

    private final JdbcClient database;
    private final DeskOfUnit desks;
    private final OfficersAtDesk officers;
    private final BusinessDates dates;
    private final AccessSettings settings;

    SessionReader(
            JdbcClient database,
            DeskOfUnit desks,
            OfficersAtDesk officers,
            BusinessDates dates,
            AccessSettings settings) {
        this.officers = officers;
        this.database = database;
        this.desks = desks;
        this.dates = dates;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    Optional<Session> find(String tokenHash) {
        return database.sql(FIND)
                .param("hash", tokenHash)
                .query(this::session)
                .optional()
                .flatMap(found -> found);
    }

    /// Empty where the officer whose account it is has left.
    private Optional<Session> session(ResultSet row, int number) throws SQLException {
        return officers.left(officer(row)) ? Optional.empty() : Optional.of(open(row));
    }

    private Session open(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("token_hash"),
                viewer(row),
                row.getString("csrf_token"),
                SignInMethod.valueOf(row.getString("method")),
                instant(row, "started_at"),
                instant(row, "used_at"));
    }

    private Viewer viewer(ResultSet row) throws SQLException {
        var desk = desk(row);
        var lender = lender(row, desk);
        return new Viewer(
                row.getObject("account_id", UUID.class),
                row.getString("user_name"),
                officers.name(officer(row), row.getString("display_name")),
                lender == null ? RoleNames.read(row, "roles") : lent(row),
                desk.unitId(),
                desk.unitName(),
                desk.office(),
                desk.jurisdictionId(),
                desk.jurisdictionName(),
                desk.jurisdictionPath(),
                desk.governs(),
                desk.unitRecords(),
                owes(row),
                lender);
    }

    private @Nullable OnBehalf lender(ResultSet row, DeskOfUnit.Desk desk) throws SQLException {
        var lender = row.getObject("lender", UUID.class);
        var officer = row.getObject("lender_officer", UUID.class);
        if (lender == null || officers.left(officer)) {
            return null;
        }
        var today = dates.today(desk.jurisdictionId());
        var begun = !today.isBefore(row.getObject("first_day", LocalDate.class));
        return begun && !today.isAfter(row.getObject("last_day", LocalDate.class))
                ? new OnBehalf(
                        row.getObject("delegation_id", UUID.class),
                        lender,
                        officers.name(officer, row.getString("lender_name")))
                : null;
    }

    private Set<Owed> owes(ResultSet row) throws SQLException {
        var owes = EnumSet.noneOf(Owed.class);
        if (row.getBoolean("code_owed")) {
            owes.add(Owed.CODE);
        }
        if (row.getBoolean("password_initial")) {
            owes.add(Owed.PASSWORD);
        }
        if (settings.secondFactor() == AccessSettings.SecondFactor.REQUIRED && !row.getBoolean("has_factor")) {
            owes.add(Owed.SECOND_FACTOR);
        }
        return owes;
    }

    private static Set<Role> lent(ResultSet row) throws SQLException {
        return RoleNames.read(row, "lender_roles").stream()
                .filter(Role.OF_UNIT::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private DeskOfUnit.Desk desk(ResultSet row) throws SQLException {
        var enterprise = row.getObject("enterprise_id", UUID.class);
        return enterprise == null
                ? desks.find(row.getObject("unit_id", UUID.class))
                : desks.of(new Enterprise(
                        enterprise, row.getString("enterprise_name"), row.getString("jurisdiction_path")));
    }

    private static @Nullable UUID officer(ResultSet row) throws SQLException {
        return row.getObject("officer_id", UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
