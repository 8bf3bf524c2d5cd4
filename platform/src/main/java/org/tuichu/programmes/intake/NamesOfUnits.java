package org.tuichu.programmes.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitReferences;

/// What names in programmes mean follows a unit that turns out to be another one; who confirmed it stays.
@Component
class NamesOfUnits implements UnitReferences {
    private static final String OF_UNIT = """
            SELECT programme_unit.name || ' · ' || programme.title
            FROM programme_unit JOIN programme ON programme.id = programme_unit.programme_id
            WHERE programme_unit.unit_id = :unit
            ORDER BY programme.year DESC, programme.title, programme_unit.name""";

    /// Whoever confirms names of a draft holds its programme until the end of the transaction.
    private static final String WAIT_FOR_DRAFTS = """
            SELECT id FROM programme WHERE jurisdiction_path = :path AND status = 'DRAFT' ORDER BY id FOR UPDATE""";

    private static final String FOLLOW = "UPDATE programme_unit SET unit_id = :kept WHERE unit_id = :merged";

    private final JdbcClient database;

    NamesOfUnits(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "names";
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> of(UnitId unit) {
        return database.sql(OF_UNIT)
                .param("unit", unit.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Unit merged, Unit kept) {
        database.sql(WAIT_FOR_DRAFTS)
                .param("path", kept.jurisdictionPath())
                .query()
                .listOfRows();
        database.sql(FOLLOW)
                .param("merged", merged.id().value())
                .param("kept", kept.id().value())
                .update();
    }
}
