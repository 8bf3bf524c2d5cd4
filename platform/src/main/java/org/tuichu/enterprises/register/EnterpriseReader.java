package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.database.LikePattern;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.register.Particulars.Coordinates;
import org.tuichu.enterprises.register.Particulars.Datum;
import org.tuichu.enterprises.register.Particulars.Industry;
import org.tuichu.ledger.PersonalNumbers;
import org.tuichu.shell.Paging;

/// Shows the register. What the viewer may not see is not there.
@Component
class EnterpriseReader {
    private final JdbcClient database;
    private final Jurisdictions jurisdictions;
    private final LineReader lines;
    private final PersonalNumbers numbers;

    EnterpriseReader(JdbcClient database, Jurisdictions jurisdictions, LineReader lines, PersonalNumbers numbers) {
        this.database = database;
        this.jurisdictions = jurisdictions;
        this.lines = lines;
        this.numbers = numbers;
    }

    /// One page of a list; `places` are those where they lie, by id.
    record Page(List<Enterprise.Row> rows, Map<String, Jurisdiction> places, Paging paging) {}

    /// `within` is the path of a place, `text` part of a name or former name, or how a code begins; `withdrawn` looks
    /// among wrong entries instead of those that stand.
    record Search(String within, @Nullable String text, boolean withdrawn) {}

    /// In pinyin order.
    @Transactional(readOnly = true)
    Page page(Search search, int number, int size) {
        var total = found(EnterpriseSql.COUNT, search).query(Integer.class).single();
        var paging = Paging.within(number, size, total);
        var rows = found(EnterpriseSql.LIST, search)
                .param("size", size)
                .param("offset", paging.offset())
                .query((row, at) -> new Enterprise.Row(
                        id(row),
                        row.getString("name"),
                        row.getString("credit_code"),
                        row.getString("location_id"),
                        row.getString("industry_code"),
                        row.getInt("lines")))
                .list();
        var places = rows.stream().map(Enterprise.Row::location).collect(Collectors.toSet());
        return new Page(rows, jurisdictions.find(places), paging);
    }

    private JdbcClient.StatementSpec found(String sql, Search search) {
        var text = search.text();
        return database.sql(sql)
                .param("within", search.within())
                .param("withdrawn", search.withdrawn())
                .param("text", text == null || text.isBlank() ? null : LikePattern.escape(text.strip()));
    }

    /// For a use case, which shows it to nobody.
    @Transactional(readOnly = true)
    Optional<Enterprise> find(EnterpriseId id) {
        return of(EnterpriseSql.FIND, id).query((row, at) -> enterprise(row)).optional();
    }

    /// That the telephone was shown is put on record, but to the enterprise itself.
    @Transactional
    Optional<Enterprise> show(EnterpriseId id) {
        var found = find(id);
        found.ifPresent(one -> numbers.shown("enterprise", id, one.name(), numbersOfOthers(one)));
        return found;
    }

    private static long numbersOfOthers(Enterprise shown) {
        var own = Scope.current().enterprise().equals(shown.id().toString());
        return own || shown.particulars().phone() == null ? 0 : 1;
    }

    /// The same with all that belongs to it.
    @Transactional
    Optional<Enterprise.Whole> whole(EnterpriseId id) {
        return show(id).map(one -> new Enterprise.Whole(
                one,
                of(EnterpriseSql.NAMES, id).query(EnterpriseReader::name).list(),
                permits(id),
                encumbrances(id),
                lines.of(id),
                withdrawals(id)));
    }

    @Transactional(readOnly = true)
    List<Permit> permits(EnterpriseId id) {
        return of(EnterpriseSql.PERMITS, id).query(EnterpriseReader::permit).list();
    }

    @Transactional(readOnly = true)
    List<Encumbrance> encumbrances(EnterpriseId id) {
        return of(EnterpriseSql.ENCUMBRANCES, id)
                .query(EnterpriseReader::encumbrance)
                .list();
    }

    /// That it, or one of its permits, is a wrong entry; the latest first.
    @Transactional(readOnly = true)
    List<Withdrawal> withdrawals(EnterpriseId id) {
        return of(WithdrawalSql.OF_ENTERPRISE, id)
                .query(EnterpriseReader::withdrawal)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, EnterpriseId id) {
        return database.sql(sql).param("id", id.value());
    }

    private Jurisdiction place(ResultSet row) throws SQLException {
        return jurisdictions.find(row.getString("location_id")).orElseThrow();
    }

    private Enterprise enterprise(ResultSet row) throws SQLException {
        return new Enterprise(
                id(row),
                row.getLong("version"),
                row.getString("jurisdiction_path"),
                place(row),
                row.getString("name"),
                particulars(row),
                instant(row, "withdrawn_at"));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        var datum = row.getString("datum");
        var edition = row.getString("industry_edition");
        return new Particulars(
                row.getString("credit_code"),
                row.getString("legal_representative"),
                row.getString("address"),
                datum == null
                        ? null
                        : new Coordinates(
                                row.getBigDecimal("longitude"), row.getBigDecimal("latitude"), Datum.valueOf(datum)),
                edition == null
                        ? null
                        : new Industry(row.getString("industry_code"), Industry.Edition.valueOf(edition)),
                row.getString("contact_person"),
                row.getString("phone"),
                row.getObject("staff", Integer.class),
                List.of((String[]) row.getArray("accounts").getArray()));
    }

    private static EnterpriseId id(ResultSet row) throws SQLException {
        return new EnterpriseId(uuid(row));
    }

    private static UUID uuid(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("id", UUID.class));
    }

    private static Enterprise.FormerName name(ResultSet row, int at) throws SQLException {
        return new Enterprise.FormerName(
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Permit permit(ResultSet row, int at) throws SQLException {
        return new Permit(
                uuid(row),
                Permit.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Permit.State.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                instant(row, "withdrawn_at"));
    }

    private static Encumbrance encumbrance(ResultSet row, int at) throws SQLException {
        return new Encumbrance(
                uuid(row),
                Encumbrance.Kind.valueOf(row.getString("kind")),
                row.getString("holder"),
                row.getObject("since", LocalDate.class),
                row.getString("note"),
                row.getObject("lifted_on", LocalDate.class));
    }

    private static Withdrawal withdrawal(ResultSet row, int at) throws SQLException {
        var decision = row.getString("decision");
        return new Withdrawal(
                row.getInt("ordinal"),
                row.getObject("permit_id", UUID.class),
                row.getString("reason"),
                new Line.Written(
                        row.getString("written_by"),
                        Objects.requireNonNull(row.getObject("written_account", UUID.class)),
                        row.getString("written_on_behalf_of"),
                        Objects.requireNonNull(instant(row, "written_at"))),
                decision == null
                        ? null
                        : new Line.Decided(
                                Line.Decision.valueOf(decision),
                                row.getString("decided_by"),
                                row.getString("decided_on_behalf_of"),
                                Objects.requireNonNull(instant(row, "decided_at")),
                                row.getString("decision_reason")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
