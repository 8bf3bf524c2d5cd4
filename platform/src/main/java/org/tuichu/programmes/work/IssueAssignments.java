package org.tuichu.programmes.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.work.chain.State;

/// Gives the duties of a programme to their units when it comes into force, and settles what its predecessor gave.
@Component
public class IssueAssignments {
    private final JdbcClient database;
    private final Targets targets;
    private final Ledger ledger;
    private final MessageSource messages;
    private final Clock clock;

    IssueAssignments(JdbcClient database, Targets targets, Ledger ledger, MessageSource messages, Clock clock) {
        this.database = database;
        this.targets = targets;
        this.ledger = ledger;
        this.messages = messages;
        this.clock = clock;
    }

    /// Who gives, as the history shows it: the person and its unit, and the business date.
    public record By(String person, String unit, LocalDate today) {}

    /// Gives whatever is not given yet; what is there stays as it is. In the caller's transaction.
    ///
    /// @return how many were given
    @Transactional(propagation = Propagation.MANDATORY)
    public int issue(ProgrammeId programme, By by) {
        return insert(targets.of(programme), by);
    }

    /// The same outside of an activation, which is on record itself: puts on record what was given, if anything was.
    @Transactional(propagation = Propagation.MANDATORY)
    public void issueMissing(ProgrammeId programme, String place, By by) {
        var given = issue(programme, by);
        if (given > 0) {
            ledger.record(Act.of(AssignmentAct.DUTIES_GIVEN, "programme", programme, Facts.of("assignments", given))
                    .in(place));
        }
    }

    /// The same for a programme that replaces `before`. `unchanged` says which duty of the new one each unchanged duty
    /// of the old one is: what was given of it goes on. Everything else that is open is cancelled and says why.
    @Transactional(propagation = Propagation.MANDATORY)
    public void issueInPlaceOf(ProgrammeId before, ProgrammeId programme, Map<UUID, UUID> unchanged, By by) {
        var asked = targets.of(programme);
        carryOver(unchanged, asked);
        insert(asked, by);
        cancelRest(before, by);
    }

    private void carryOver(Map<UUID, UUID> unchanged, List<Target> asked) {
        var pairs = List.copyOf(unchanged.entrySet());
        database.sql(IssueSql.CARRY_OVER)
                .param("before", pairs.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("after", pairs.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                .param("duties", Target.ids(asked, Target::duty))
                .param("units", Target.ids(asked, target -> target.unit().id().value()))
                .param("starts", Target.days(asked, target -> target.period().start()))
                .param("ends", Target.days(asked, target -> target.period().end()))
                .update();
    }

    private int insert(List<Target> asked, By by) {
        return database.sql(IssueSql.ISSUE)
                .param("duties", Target.ids(asked, Target::duty))
                .param("units", Target.ids(asked, target -> target.unit().id().value()))
                .param("names", Target.texts(asked, target -> target.unit().name()))
                .param("paths", Target.texts(asked, target -> target.unit().jurisdictionPath()))
                .param("shares", Target.texts(asked, target -> target.share().name()))
                .param("starts", Target.days(asked, target -> target.period().start()))
                .param("ends", Target.days(asked, target -> target.period().end()))
                .param("by", by.person())
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void cancelRest(ProgrammeId before, By by) {
        database.sql(IssueSql.CANCEL_REST)
                .param("programme", before.value())
                .param("open", State.open().stream().map(State::name).toList())
                .param("reason", messages.getMessage("work.reason.superseded", null, Locale.SIMPLIFIED_CHINESE))
                .param("person", by.person())
                .param("unit", by.unit())
                .param("behalf", Actor.lender())
                .param("today", by.today())
                .param("at", OffsetDateTime.now(clock))
                .update();
        database.sql(IssueSql.NO_LONGER_IN_FORCE)
                .param("programme", before.value())
                .update();
    }
}
