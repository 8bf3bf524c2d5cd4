package org.tuichu.survey.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.survey.review.ReviewMove.Act;
import org.tuichu.survey.review.ReviewMove.State;

/// Units sign what was found on site or refuse, and the office ends a site verification. Nothing is signed or ended by
/// time.
@Component
class KeepSiteVerification {
    private static final int LONGEST_REASON = 500;

    private final JdbcClient database;
    private final SiteVerificationReader reader;
    private final ReviewReader rows;
    private final ReviewRows review;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final Clock clock;

    KeepSiteVerification(
            JdbcClient database,
            SiteVerificationReader reader,
            ReviewReader rows,
            ReviewRows review,
            BusinessDates dates,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.reader = reader;
        this.rows = rows;
        this.review = review;
        this.dates = dates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// For the own unit; a refusal says why.
    @Transactional
    Answer answer(UUID id, long version, SiteVerification.Signature answer, @Nullable String reason, Viewer viewer) {
        var held = reader.lock(id);
        if (held.isEmpty()) {
            return new Answer.Missing();
        }
        var before = held.get();
        var own = before.own(viewer);
        if (own == null || answer == SiteVerification.Signature.WAITING || !before.maySign(viewer)) {
            return Answer.Faulty.of("", "survey.verification.fault.sign");
        }
        if (before.version() != version) {
            return new Answer.Stale();
        }
        var faults = new ArrayList<Fault>();
        var why = reason(answer == SiteVerification.Signature.REFUSED, reason, faults);
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        database.sql(SiteVerificationSql.ANSWER)
                .param("id", id)
                .param("unit", own.unit())
                .param("answer", answer.name())
                .param("reason", why)
                .param("account", viewer.accountId())
                .param("person", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("today", dates.today(viewer.jurisdictionId()))
                .param("at", OffsetDateTime.now(clock))
                .update();
        var act = answer == SiteVerification.Signature.SIGNED
                ? ReviewAct.SURVEY_VERIFICATION_SIGNED
                : ReviewAct.SURVEY_VERIFICATION_REFUSED;
        ledger.record(before.onRecord(act, Facts.of("unit", own.unitName()).and("reason", why)));
        return new Answer.Done(id);
    }

    /// With a reason it is called off; without one it ends once every unit has answered.
    @Transactional
    Answer end(UUID id, long version, boolean calledOff, @Nullable String reason, Viewer viewer) {
        var held = reader.lock(id).filter(one -> one.isKeptBy(viewer));
        if (held.isEmpty()) {
            return new Answer.Missing();
        }
        var before = held.get();
        var locked = rows.lock(before.rowIds());
        if (before.version() != version || locked.stream().anyMatch(row -> row.state() != State.ON_SITE)) {
            return new Answer.Stale();
        }
        if (calledOff ? !before.mayCallOff(viewer) : !before.mayConclude(viewer)) {
            return Answer.Faulty.of("", "survey.verification.fault.unsigned");
        }
        var faults = new ArrayList<Fault>();
        var why = reason(calledOff, reason, faults);
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        database.sql(SiteVerificationSql.END)
                .param("id", id)
                .param(
                        "state",
                        (calledOff ? SiteVerification.State.CALLED_OFF : SiteVerification.State.CONCLUDED).name())
                .param("reason", calledOff ? why : null)
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        database.sql(SiteVerificationSql.ROWS_ENDED).param("id", id).update();
        review.move(locked, Act.CONCLUDE_VERIFICATION, why, viewer);
        ledger.record(before.onRecord(
                ReviewAct.SURVEY_VERIFICATION_CONCLUDED,
                Facts.of("calledOff", calledOff).and("reason", why)));
        return new Answer.Done(id);
    }

    private static @Nullable String reason(boolean needed, @Nullable String typed, List<Fault> faults) {
        var why = new Typed(faults).text("reason", typed, LONGEST_REASON);
        if (needed && why == null && faults.isEmpty()) {
            faults.add(Fault.of("reason", "survey.verification.fault.reason"));
        }
        return why;
    }
}
