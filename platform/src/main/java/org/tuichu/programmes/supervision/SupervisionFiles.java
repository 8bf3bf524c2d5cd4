package org.tuichu.programmes.supervision;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Unit;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Owner;
import org.tuichu.programmes.ProgrammeId;

/// Keeps the files of a record and shows them to whoever it is for. In the caller's transaction.
@Component
class SupervisionFiles {
    private final JdbcClient database;
    private final EvidenceStore evidence;

    SupervisionFiles(JdbcClient database, EvidenceStore evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    /// Which record, of which programme, kept at which path.
    record Of(UUID id, ProgrammeId programme, String path) {}

    /// Shown in the order in which they were brought.
    void keep(Of of, Supervision.Kind kind, @Nullable Unit unit, List<Examined> brought) throws IOException {
        var readers = brought.isEmpty() ? List.<Owner>of() : readers(of, kind, unit);
        int ordinal = 0;
        for (var file : evidence.keepAll(brought)) {
            readers.stream()
                    .filter(reader -> !reader.unitId().equals(file.owner().unitId()))
                    .forEach(reader -> evidence.show(file, reader));
            database.sql(SupervisionSql.KEEP_FILE)
                    .param("id", of.id())
                    .param("ordinal", ordinal++)
                    .param("path", of.path())
                    .param("file", file.id().value())
                    .update();
        }
    }

    /// The unit that is interviewed; otherwise every unit that has something to do under the programme.
    private List<Owner> readers(Of of, Supervision.Kind kind, @Nullable Unit unit) {
        if (kind == Supervision.Kind.INTERVIEW) {
            var interviewed = Objects.requireNonNull(unit);
            return List.of(
                    new Owner(interviewed.jurisdictionPath(), interviewed.id().value()));
        }
        return database.sql(SupervisionSql.UNITS)
                .param("programme", of.programme().value())
                .query((row, number) -> new Owner(
                        row.getString("jurisdiction_path"),
                        Objects.requireNonNull(row.getObject("unit_id", UUID.class))))
                .list();
    }
}
