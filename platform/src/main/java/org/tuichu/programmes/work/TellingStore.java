package org.tuichu.programmes.work;

import java.io.IOException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Owner;
import org.tuichu.programmes.work.chain.Assignment;

/// Keeps what is told with an act: text, figures, files. In the caller's transaction.
@Component
class TellingStore {
    private static final String REPORT = """
            INSERT INTO work_report (id, assignment_id, version, jurisdiction_path, text)
            VALUES (:id, :assignment, :version, :path, :text)""";

    private static final String FIGURE = """
            INSERT INTO work_figure (report_id, ordinal, jurisdiction_path, name, value, measure)
            VALUES (:report, :ordinal, :path, :name, :value, :measure)""";

    private static final String FILE = """
            INSERT INTO work_file (report_id, ordinal, jurisdiction_path, file_id)
            VALUES (:report, :ordinal, :path, :file)""";

    private final JdbcClient database;
    private final EvidenceStore evidence;

    TellingStore(JdbcClient database, EvidenceStore evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    void keep(AssignmentLine line, Assignment next, Deed.Telling telling) throws IOException {
        if (telling.text().isBlank()) {
            return;
        }
        var report = UUID.randomUUID();
        var path = line.worker().path();
        database.sql(REPORT)
                .param("id", report)
                .param("assignment", next.id().value())
                .param("version", next.version())
                .param("path", path)
                .param("text", telling.text())
                .update();
        for (int i = 0; i < telling.figures().size(); i++) {
            keep(report, i, path, telling.figures().get(i));
        }
        keepFiles(report, line, telling);
    }

    private void keep(UUID report, int ordinal, String path, Figure figure) {
        database.sql(FIGURE)
                .param("report", report)
                .param("ordinal", ordinal)
                .param("path", path)
                .param("name", figure.name())
                .param("value", figure.value())
                .param("measure", figure.measure())
                .update();
    }

    /// Shown in the order in which they were brought.
    private void keepFiles(UUID report, AssignmentLine line, Deed.Telling telling) throws IOException {
        int ordinal = 0;
        for (var file : evidence.keepAll(telling.files())) {
            show(file, line.giver());
            database.sql(FILE)
                    .param("report", report)
                    .param("ordinal", ordinal++)
                    .param("path", line.worker().path())
                    .param("file", file.id().value())
                    .update();
        }
    }

    /// An office sees the files of its place and below; a unit that asked for a step is shown those of the step.
    private void show(EvidenceFile file, AssignmentLine.Giver giver) {
        var unit = giver.unit();
        if (unit != null && !unit.equals(file.owner().unitId())) {
            evidence.show(file, new Owner(giver.path(), unit));
        }
    }
}
