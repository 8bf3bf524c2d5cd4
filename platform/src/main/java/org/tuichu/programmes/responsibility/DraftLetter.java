package org.tuichu.programmes.responsibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitPage;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.shell.Fault;

/// The office drafts a letter to a unit that stands for a place below.
@Component
class DraftLetter {
    /// Units that are offered at once; more are found by their names.
    private static final int SHOWN = 100;

    private final JdbcClient database;
    private final TargetRows targets;
    private final Units units;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final Clock clock;

    DraftLetter(JdbcClient database, TargetRows targets, Units units, BusinessDates dates, Ledger ledger, Clock clock) {
        this.database = database;
        this.targets = targets;
        this.units = units;
        this.dates = dates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Units that a letter may go to, whose name contains `words`: the offices of places below first; a few.
    @Transactional(readOnly = true)
    public List<UnitPage.Row> receivers(Viewer viewer, String words) {
        var today = dates.today(viewer.jurisdictionId());
        var query = new UnitQuery(viewer.jurisdictionPath(), null, words, today, 0, UnitQuery.LARGEST_PAGE);
        return units.list(query).rows().stream()
                .filter(row -> mayReceive(row.unit(), viewer.jurisdictionPath(), today))
                .sorted(Comparator.comparing(row -> !row.unit().office()))
                .limit(SHOWN)
                .toList();
    }

    @Transactional
    MoveLetter.Answer draft(ProgrammeId programme, UUID receiver, Letter.Content content, Viewer viewer) {
        var path = database.sql(LetterSql.KEPT)
                .param("programme", programme.value())
                .query(String.class)
                .optional();
        if (path.isEmpty()) {
            return new MoveLetter.Answer.Missing();
        }
        units.hold(path.get());
        var today = dates.today(viewer.jurisdictionId());
        var unit = units.find(new UnitId(receiver)).filter(one -> mayReceive(one, path.get(), today));
        if (unit.isEmpty()) {
            return new MoveLetter.Answer.Faulty(List.of(Fault.of("unit", "responsibility.fault.unitOutside")));
        }
        var id = UUID.randomUUID();
        insert(id, programme, unit.get(), content, viewer);
        targets.replace(id, content.targets());
        var facts = Facts.of("programme", programme.value())
                .and("unit", unit.get().name())
                .and("content", content);
        ledger.record(Act.of(ResponsibilityAct.RESPONSIBILITY_LETTER_DRAFTED, "letter", id, facts));
        return new MoveLetter.Answer.Done(id);
    }

    /// A body in being of a place below, or one of the own place that governs a place below.
    private static boolean mayReceive(Unit unit, String keeper, LocalDate today) {
        var below = unit.jurisdictionPath().startsWith(keeper)
                && !unit.jurisdictionPath().equals(keeper);
        var governs = unit.jurisdictionPath().equals(keeper)
                && (unit.placeId() != null || unit.function() == UnitFunction.TOWN);
        return unit.kind() == UnitKind.BODY && unit.mergedInto() == null && unit.inBeingOn(today) && (below || governs);
    }

    private void insert(UUID id, ProgrammeId programme, Unit unit, Letter.Content content, Viewer viewer) {
        database.sql(LetterSql.DRAFT)
                .param("id", id)
                .param("programme", programme.value())
                .param("path", unit.jurisdictionPath())
                .param("unit", unit.id().value())
                .param("unitName", unit.name())
                .param("title", content.title())
                .param("text", content.text())
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
