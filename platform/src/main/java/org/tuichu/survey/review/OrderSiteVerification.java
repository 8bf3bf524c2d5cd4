package org.tuichu.survey.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
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

/// The office orders a site verification of rows of one enterprise: when, where, and which units take part.
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

    /// `version` is that of the review of the row; `form` names the others that are looked at with it.
    @Transactional
    Answer order(UUID rowId, long version, OrderForm form, Viewer viewer) {
        var picked = new LinkedHashSet<>(List.of(new Picked(rowId, version)));
        picked.addAll(form.others());
        if (picked.size() > SiteVerification.MOST_ROWS) {
            return Answer.Faulty.of("row", "survey.verification.fault.rows", SiteVerification.MOST_ROWS);
        }
        var ids = picked.stream().map(Picked::row).distinct().toList();
        var locked = rows.lock(ids);
        if (locked.size() < ids.size() || !locked.stream().allMatch(row -> row.isKeptBy(viewer))) {
            return new Answer.Missing();
        }
        var visited = locked.stream()
                .sorted(Comparator.comparingInt(ReviewedRow::ordinal))
                .toList();
        if (!visited.stream().allMatch(row -> row.head() != null && picked.contains(row.asPicked()))) {
            return new Answer.Stale();
        }
        if (!visited.stream().allMatch(visited.getFirst()::isOfTheSameEnterpriseAs)) {
            return Answer.Faulty.of("row", "survey.verification.fault.enterprise");
        }
        var refused = ReviewRows.faults(visited, Act.ORDER_VERIFICATION, null, viewer);
        if (!refused.isEmpty()) {
            return new Answer.Faulty(refused);
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
        review.move(visited, Act.ORDER_VERIFICATION, read.reason(), viewer);
        write(id, visited, read, units, viewer);
        ledger.record(org.tuichu.ledger.Act.of(
                ReviewAct.SURVEY_VERIFICATION_ORDERED,
                "siteVerification",
                id,
                Facts.of("rows", visited.stream().map(ReviewedRow::id).toList())
                        .and("plannedOn", read.plannedOn())
                        .and("place", read.place())
                        .and("reason", read.reason())
                        .and("units", units.stream().map(Unit::name).toList())));
        return new Answer.Done(id);
    }

    private void write(UUID id, List<ReviewedRow> visited, OrderForm.Read read, List<Unit> units, Viewer viewer) {
        database.sql(SiteVerificationSql.ORDER)
                .param("id", id)
                .param("task", visited.getFirst().report().task())
                .param("path", viewer.jurisdictionPath())
                .param("about", visited.getFirst().cells().get(RowField.ENTERPRISE))
                .param("units", units.stream().map(unit -> unit.id().value()).toArray(UUID[]::new))
                .param("paths", units.stream().map(Unit::jurisdictionPath).toArray(String[]::new))
                .param("plannedOn", read.plannedOn())
                .param("place", read.place())
                .param("reason", read.reason())
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        for (var at = 0; at < visited.size(); at++) {
            database.sql(SiteVerificationSql.VISITS)
                    .param("id", id)
                    .param("ordinal", at + 1)
                    .param("row", visited.get(at).id())
                    .param("path", viewer.jurisdictionPath())
                    .param("about", about(visited.get(at)))
                    .update();
        }
        units.forEach(unit -> database.sql(SiteVerificationSql.TAKES_PART)
                .param("id", id)
                .param("unit", unit.id().value())
                .param("name", unit.name())
                .param("path", unit.jurisdictionPath())
                .update());
    }

    private static String about(ReviewedRow row) {
        var cells = row.cells();
        return (cells.device() + " " + cells.get(RowField.CAPACITY) + " " + cells.get(RowField.UNIT)).strip();
    }
}
