package org.tuichu.enterprises.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// Takes back an enterprise or a permit that was entered by mistake: one person proposes it, another decides. It stays
/// visible and counts no more.
@Component
class WithdrawEntry {
    private final JdbcClient database;
    private final EnterpriseReader reader;
    private final EnterpriseVersions versions;
    private final LineReader lines;
    private final Ledger ledger;
    private final Clock clock;

    WithdrawEntry(
            JdbcClient database,
            EnterpriseReader reader,
            EnterpriseVersions versions,
            LineReader lines,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.reader = reader;
        this.versions = versions;
        this.lines = lines;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    Answer propose(EnterpriseId id, WithdrawalForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        var permit = form.permit();
        if (found.isEmpty() || (permit != null && standing(id, permit).isEmpty())) {
            return new Answer.NotOurs();
        }
        var fields = new Fields();
        var reason = fields.required("withdrawalReason", form.withdrawalReason(), LineForm.LONGEST_REASON);
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        var enterprise = found.get();
        return versions.change(enterprise, form.version(), () -> againstProposal(id, permit), () -> {
            written(WithdrawalSql.PROPOSE, id, viewer)
                    .param("path", viewer.jurisdictionPath())
                    .param("permit", permit)
                    .param("reason", reason)
                    .update();
            record(
                    permit == null
                            ? RegisterAct.ENTERPRISE_WITHDRAWAL_PROPOSED
                            : RegisterAct.PERMIT_WITHDRAWAL_PROPOSED,
                    enterprise,
                    permit,
                    reason);
        });
    }

    private Optional<Answer> againstProposal(EnterpriseId id, @Nullable UUID permit) {
        return reader.withdrawals(id).stream().anyMatch(one -> one.waits() && one.isOf(permit))
                ? Optional.of(Answer.Faulty.of("permit", "enterprises.fault.endingWaits"))
                : againstTaking(id, permit);
    }

    /// An enterprise with lines is no slip: each line is withdrawn before it, with its own reason.
    private Optional<Answer> againstTaking(EnterpriseId id, @Nullable UUID permit) {
        return permit == null && lines.of(id).stream().anyMatch(line -> line.withdrawn() == null)
                ? Optional.of(Answer.Faulty.of("permit", "enterprises.fault.hasLines"))
                : Optional.empty();
    }

    private Optional<Permit> standing(EnterpriseId id, UUID permit) {
        return reader.permits(id).stream()
                .filter(one -> one.id().equals(permit) && one.withdrawnAt() == null)
                .findFirst();
    }

    /// A second person of the office approves or declines it.
    @Transactional
    Answer decide(EnterpriseId id, int ordinal, DecisionForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        var proposed = reader.withdrawals(id).stream()
                .filter(one -> one.ordinal() == ordinal)
                .findFirst();
        if (found.isEmpty() || proposed.isEmpty()) {
            return new Answer.NotOurs();
        }
        var fields = new Fields();
        var decision = form.readDecision(fields);
        var reason = form.readReason(fields);
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        var one = proposed.get();
        var enterprise = found.get();
        return versions.change(enterprise, form.version(), () -> againstDecision(id, one, decision, viewer), () -> {
            written(WithdrawalSql.DECIDE, id, viewer)
                    .param("ordinal", ordinal)
                    .param("decision", decision.name())
                    .param("reason", reason)
                    .update();
            if (decision == Line.Decision.APPROVED) {
                take(id, one.permit());
            }
            record(act(decision, one), enterprise, one.permit(), Objects.requireNonNullElse(reason, one.reason()));
        });
    }

    private Optional<Answer> againstDecision(EnterpriseId id, Withdrawal one, Line.Decision decision, Viewer viewer) {
        if (!one.waits()) {
            return Optional.of(Answer.Faulty.of("decision", "enterprises.fault.nothingWaits"));
        }
        if (one.written().isOf(viewer)) {
            return Optional.of(Answer.Faulty.of("decision", "enterprises.fault.own"));
        }
        return decision == Line.Decision.APPROVED ? againstTaking(id, one.permit()) : Optional.empty();
    }

    private void take(EnterpriseId id, @Nullable UUID permit) {
        var taking = permit == null
                ? database.sql(WithdrawalSql.TAKE_ENTERPRISE)
                : database.sql(WithdrawalSql.TAKE_PERMIT).param("permit", permit);
        taking.param("id", id.value()).param("at", OffsetDateTime.now(clock)).update();
    }

    private static RegisterAct act(Line.Decision decision, Withdrawal of) {
        var permit = of.permit() != null;
        return switch (decision) {
            case APPROVED -> permit ? RegisterAct.PERMIT_WITHDRAWN : RegisterAct.ENTERPRISE_WITHDRAWN;
            case DECLINED ->
                permit ? RegisterAct.PERMIT_WITHDRAWAL_DECLINED : RegisterAct.ENTERPRISE_WITHDRAWAL_DECLINED;
        };
    }

    private JdbcClient.StatementSpec written(String sql, EnterpriseId id, Viewer viewer) {
        return database.sql(sql)
                .param("id", id.value())
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", Editions.behalf(viewer))
                .param("at", OffsetDateTime.now(clock));
    }

    private void record(RegisterAct act, Enterprise of, @Nullable UUID permit, String reason) {
        var about = permit == null
                ? of.name()
                : reader.permits(of.id()).stream()
                        .filter(one -> one.id().equals(permit))
                        .map(Permit::number)
                        .findFirst()
                        .orElse(null);
        var facts = Facts.of("about", about).and("permit", permit).and("reason", reason);
        ledger.record(Act.of(act, "enterprise", of.id(), facts));
    }
}
