package org.tuichu.programmes.supervision;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;
import org.tuichu.evidence.Examined;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.proof.Hash;
import org.tuichu.shell.Fault;

/// The office enters what was held under a programme in force, and withdraws what turns out to be wrong.
@Component
class KeepSupervision {
    private final JdbcClient database;
    private final SupervisionReader reader;
    private final SupervisionFiles files;
    private final Units units;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final Clock clock;

    KeepSupervision(
            JdbcClient database,
            SupervisionReader reader,
            SupervisionFiles files,
            Units units,
            BusinessDates dates,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.reader = reader;
        this.files = files;
        this.units = units;
        this.dates = dates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What a record says; `unit` as [Supervision] has it.
    record Content(
            Supervision.Kind kind,
            LocalDate heldOn,
            String title,
            @Nullable String documentNumber,
            String text,
            @Nullable UUID unit,
            List<UUID> duties) {}

    /// What became of it. Only [Done] has changed anything.
    sealed interface Answer {
        record Done(UUID id) implements Answer {}

        record Faulty(List<Fault> faults) implements Answer {}

        /// Somebody withdrew it before.
        record Already(Supervision now) implements Answer {}

        /// Not there, not ours to write, or not in force.
        record NotOurs() implements Answer {}
    }

    /// Bodies of the place that may be interviewed or criticised.
    List<Unit> units(Viewer viewer) {
        var today = dates.today(viewer.jurisdictionId());
        return units.inJurisdiction(viewer.jurisdictionId()).stream()
                .filter(unit -> mayBeNamed(unit, viewer.jurisdictionPath(), today))
                .toList();
    }

    /// Whoever examined the files closes them.
    @Transactional(rollbackFor = IOException.class)
    Answer enter(ProgrammeId programme, Content content, List<Examined> brought, Viewer viewer) throws IOException {
        var path = of(SupervisionSql.KEPT, programme).query(String.class).optional();
        if (path.isEmpty()) {
            return new Answer.NotOurs();
        }
        units.hold(path.get());
        var unit = content.unit() == null
                ? null
                : units.find(new UnitId(content.unit()))
                        .filter(one -> mayBeNamed(one, path.get(), dates.today(viewer.jurisdictionId())))
                        .orElse(null);
        if (content.unit() != null && unit == null) {
            return new Answer.Faulty(List.of(Fault.of("unit", "supervision.fault.unitOutside")));
        }
        var about = reader.duties(programme).stream()
                .filter(duty -> content.duties().contains(duty.duty().value()))
                .toList();
        if (about.size() < content.duties().stream().distinct().count()) {
            return new Answer.Faulty(List.of(Fault.of("duty", "supervision.fault.duty")));
        }
        var id = UUID.randomUUID();
        insert(id, programme, path.get(), content, unit, viewer);
        database.sql(SupervisionSql.ATTACH)
                .param("id", id)
                .param(
                        "duties",
                        about.stream()
                                .map(Supervision.About::duty)
                                .map(DutyId::value)
                                .toArray(UUID[]::new))
                .update();
        files.keep(new SupervisionFiles.Of(id, programme, path.get()), content.kind(), unit, brought);
        putOnRecord(id, programme, path.get(), content, unit, about, brought);
        return new Answer.Done(id);
    }

    /// Also under a programme that was superseded: what is wrong stays wrong.
    @Transactional
    Answer withdraw(ProgrammeId programme, UUID id, String reason, Viewer viewer) {
        var withdrawn = of(SupervisionSql.WITHDRAW, programme)
                .param("id", id)
                .param("reason", reason)
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (withdrawn == 0) {
            return reader.find(programme, id)
                    .map(Supervision.Whole::record)
                    .filter(record -> record.withdrawn() != null)
                    .<Answer>map(Answer.Already::new)
                    .orElseGet(Answer.NotOurs::new);
        }
        var facts = Facts.of("programme", programme.value()).and("reason", reason);
        ledger.record(Act.of(SupervisionAct.SUPERVISION_WITHDRAWN, "supervision", id, facts));
        return new Answer.Done(id);
    }

    private static boolean mayBeNamed(Unit unit, String path, LocalDate today) {
        return unit.kind() == UnitKind.BODY
                && unit.mergedInto() == null
                && unit.inBeingOn(today)
                && unit.jurisdictionPath().equals(path);
    }

    private void insert(
            UUID id, ProgrammeId programme, String path, Content content, @Nullable Unit unit, Viewer viewer) {
        of(SupervisionSql.ENTER, programme)
                .param("id", id)
                .param("path", path)
                .param("kind", content.kind().name())
                .param("heldOn", content.heldOn())
                .param("title", content.title())
                .param("number", content.documentNumber())
                .param("text", content.text())
                .param("unit", unit == null ? null : unit.id().value())
                .param("unitName", unit == null ? null : unit.name())
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void putOnRecord(
            UUID id,
            ProgrammeId programme,
            String path,
            Content content,
            @Nullable Unit unit,
            List<Supervision.About> about,
            List<Examined> brought) {
        var facts = Facts.of("programme", programme.value())
                .and("kind", content.kind())
                .and("heldOn", content.heldOn())
                .and("title", content.title())
                .and("documentNumber", content.documentNumber())
                .and("text", content.text())
                .and("unit", unit == null ? null : unit.name())
                .and(
                        "duties",
                        about.stream()
                                .map(duty -> duty.path() + " " + duty.heading())
                                .toList());
        ledger.record(Act.of(SupervisionAct.SUPERVISION_ENTERED, "supervision", id, facts)
                .in(path)
                .with(brought.stream()
                        .map(file -> Hash.ofHex(file.fingerprint().sha256()))
                        .toList()));
    }

    private JdbcClient.StatementSpec of(String sql, ProgrammeId programme) {
        return database.sql(sql).param("programme", programme.value());
    }
}
