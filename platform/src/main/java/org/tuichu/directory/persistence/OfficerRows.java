package org.tuichu.directory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers.Listed;
import org.tuichu.directory.UnitId;

/// Officers in the database; runs in the transaction of the caller.
@Component
class OfficerRows {
    private static final String OF = """
            SELECT id, unit_id, name, post, phone, mobile, contact, valid_from, valid_to FROM officer
            WHERE unit_id = ANY (:units::uuid[])
                AND NOT EXISTS (SELECT FROM officer_withdrawal AS w WHERE w.officer_id = officer.id)
            ORDER BY valid_to DESC NULLS FIRST, contact DESC, valid_from DESC NULLS LAST, name COLLATE "zh-x-icu", id""";

    private static final String FIND = """
            SELECT id, unit_id, name, post, phone, mobile, contact, valid_from, valid_to FROM officer WHERE id = :id""";

    private static final String INSERT = """
            INSERT INTO officer
                (id, jurisdiction_path, unit_id, name, post, phone, mobile, contact, valid_from, valid_to)
            SELECT :id, jurisdiction_path, id, :name, :post, :phone, :mobile, :contact, :validFrom, :validTo
            FROM unit WHERE id = :unit""";

    private static final String UPDATE = """
            UPDATE officer
            SET name = :name, post = :post, phone = :phone, mobile = :mobile, contact = :contact,
                valid_from = :validFrom, valid_to = :validTo
            WHERE id = :id AND unit_id = :unit""";

    private static final String WITHDRAW = """
            INSERT INTO officer_withdrawal (officer_id, jurisdiction_path, same_as, reason)
            SELECT id, jurisdiction_path, :stays, :reason FROM officer WHERE id = :id""";

    private final JdbcClient database;

    OfficerRows(JdbcClient database) {
        this.database = database;
    }

    List<Listed> of(Collection<UnitId> units) {
        return database.sql(OF)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(OfficerRows::listed)
                .list();
    }

    Optional<Listed> find(UUID id) {
        return database.sql(FIND).param("id", id).query(OfficerRows::listed).optional();
    }

    boolean insert(UnitId unit, UUID id, Officer officer) {
        return write(INSERT, unit, id, officer);
    }

    boolean update(UnitId unit, UUID id, Officer officer) {
        return write(UPDATE, unit, id, officer);
    }

    boolean withdraw(UUID id, UUID stays, String reason) {
        return database.sql(WITHDRAW)
                        .param("id", id)
                        .param("stays", stays)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private boolean write(String sql, UnitId unit, UUID id, Officer officer) {
        return database.sql(sql)
                        .param("id", id)
                        .param("unit", unit.value())
                        .param("name", officer.name())
                        .param("post", officer.post())
                        .param("phone", officer.phone())
                        .param("mobile", officer.mobile())
                        .param("contact", officer.contact())
                        .param("validFrom", officer.validFrom())
                        .param("validTo", officer.validTo())
                        .update()
                == 1;
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new Officer(
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("phone"),
                        row.getString("mobile"),
                        row.getBoolean("contact"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
    }
}
