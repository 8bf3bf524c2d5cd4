package org.tuichu.survey.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Unit;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.survey.campaign.Reporters;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.review.ReviewMove.Act;

/// The office orders a site verification of a row: when, where, and which units take part.
@Component
class OrderSiteVerification {
    private final JdbcClient database;
    private final ReviewReader rows;
    private final ReviewRows review;
    private final Reporters reporters;
    private final Ledger ledger;
    private final Clock clock;

    OrderSiteVerification(
            JdbcClient database,
            ReviewReader rows,
            ReviewRows review,
            Reporters reporters,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.review = review;
        this.reporters = reporters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// `version` is that of the review of the row.
    @Transactional
    Answer order(UUID rowId, long version, OrderForm form, Viewer viewer) {
        var found = rows.lock(List.of(rowId)).stream()
                .filter(row -> row.isKeptBy(viewer))
                .findFirst();
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var row = found.get();
        var head = row.head();
        if (head == null || head.version() != version) {
            return new Answer.Stale();
        }
        var move = ReviewMove.find(row.state(), Act.ORDER_VERIFICATION);
        var refusal = move.isEmpty() ? ReviewMove.Refusal.NOT_NOW : row.obstacle(move.get(), null, viewer);
        if (refusal != null) {
            return Answer.Faulty.of("", "survey.review.refusal." + refusal);
        }
        var faults = new ArrayList<Fault>();
        var read = form.read(faults);
        if (read == null) {
            return new Answer.Faulty(faults);
        }
        var units = reporters.hold(read.units(), viewer);
        if (units.size() < read.units().size()) {
            return Answer.Faulty.of("unit", "survey.fault.unit");
        }
        var id = UUID.randomUUID();
        review.move(List.of(row), Act.ORDER_VERIFICATION, read.reason(), viewer);
        write(id, row, read, units, viewer);
        ledger.record(org.tuichu.ledger.Act.of(
                ReviewAct.SURVEY_VERIFICATION_ORDERED,
                "siteVerification",
                id,
                Facts.of("row", rowId)
                        .and("plannedOn", read.plannedOn())
                        .and("place", read.place())
                        .and("reason", read.reason())
                        .and("units", units.stream().map(Unit::name).toList())));
        return new Answer.Done(id);
    }

    private void write(UUID id, ReviewedRow row, OrderForm.Read read, List<Unit> units, Viewer viewer) {
        database.sql(SiteVerificationSql.ORDER)
                .param("id", id)
                .param("row", row.id())
                .param("task", row.report().task())
                .param("path", viewer.jurisdictionPath())
                .param("about", about(row))
                .param("units", units.stream().map(unit -> unit.id().value()).toArray(UUID[]::new))
                .param("paths", units.stream().map(Unit::jurisdictionPath).toArray(String[]::new))
                .param("plannedOn", read.plannedOn())
                .param("place", read.place())
                .param("reason", read.reason())
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        units.forEach(unit -> database.sql(SiteVerificationSql.TAKES_PART)
                .param("id", id)
                .param("unit", unit.id().value())
                .param("name", unit.name())
                .param("path", unit.jurisdictionPath())
                .update());
    }

    private static String about(ReviewedRow row) {
        var cells = row.cells();
        return (cells.get(RowField.ENTERPRISE) + " · " + cells.device() + " " + cells.get(RowField.CAPACITY) + " "
                        + cells.get(RowField.UNIT))
                .strip();
    }
}
