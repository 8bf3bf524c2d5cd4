package org.tuichu.programmes.work;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.Planting;
import org.tuichu.Viewers;
import org.tuichu.access.Accounts;
import org.tuichu.access.NewAccount;
import org.tuichu.access.Role;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.NewZone;

/// Puts rows of the county of [People] into the database, where nobody has to act for them, and finds others.
final class PlantedRows {
    private final BeanFactory beans;
    private final People people;
    private final JdbcClient database;

    PlantedRows(BeanFactory beans, People people) {
        this.beans = beans;
        this.people = people;
        this.database = beans.getBean(JdbcClient.class);
    }

    /// In one transaction, with one fresh id.
    UUID plant(Row... rows) {
        return plant(UUID.randomUUID(), rows);
    }

    UUID plant(UUID id, Row... rows) {
        beans.getBean(Planting.class).rows(() -> Stream.of(rows).forEach(row -> insert(row, id)));
        return id;
    }

    private void insert(Row row, UUID id) {
        database.sql(row.sql)
                .param("id", id)
                .param("path", people.county.place.path())
                .param("place", people.county.place.id())
                .param("below", people.below)
                .param("unit", people.clerk.unitId())
                .update();
    }

    /// The one value that the statement finds, of the id or path `:of`.
    Object find(String sql, Object of) {
        return people.county.in(
                Viewers.office("/"),
                () -> database.sql(sql).param("of", of).query().singleValue());
    }

    String zone() {
        var wanted = new NewZone(people.county.place.id(), "丙县开发区", null, "test");
        return people.county
                .office(Role.CLERK)
                .call(() -> ((Jurisdictions.ZoneAdded.Added)
                                beans.getBean(Jurisdictions.class).addZone(wanted))
                        .zone()
                        .id());
    }

    UUID account() {
        var unit = people.clerk.unitId();
        var made = NewAccount.ofUnit(
                "matrix-" + unit, "某某", Set.of(Role.CLERK), unit, people.county.place.path(), "seven quiet kilns");
        return Scope.PROGRAM.call(() -> {
            var register = beans.getBean(Accounts.class);
            register.create(made);
            return register.forUnit(unit).getFirst().id();
        });
    }
}
