package org.tuichu.exitlists.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.exitlists.list.Move.Act;
import org.tuichu.exitlists.list.Move.Refusal;
import org.tuichu.exitlists.list.Move.State;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.proof.Hash;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// Moves a list or amendment: one act, one transaction, one new version.
@Component
class MoveList {
    private static final int LONGEST_REASON = 500;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ListReader lists;
    private final EntryReader entries;
    private final Obstacles obstacles;
    private final ListPages pages;
    private final Papers papers;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final Clock clock;

    MoveList(
            JdbcClient database,
            TransactionTemplate transaction,
            ListReader lists,
            EntryReader entries,
            Obstacles obstacles,
            ListPages pages,
            Papers papers,
            BusinessDates dates,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.lists = lists;
        this.entries = entries;
        this.obstacles = obstacles;
        this.pages = pages;
        this.papers = papers;
        this.dates = dates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// `version` is that of the list as whoever acts saw it.
    Answer move(UUID id, Act act, long version, @Nullable String typed, Viewer viewer) {
        try {
            return Objects.requireNonNull(transaction.execute(begun -> moved(id, act, version, typed, viewer)));
        } catch (Papers.NotKept notKept) {
            return new Answer.Faulty(List.of(new Fault("", notKept.why())));
        }
    }

    private Answer moved(UUID id, Act act, long version, @Nullable String typed, Viewer viewer) {
        var found = lists.lock(id);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var before = found.get();
        if (before.version() != version) {
            return new Answer.Stale();
        }
        var fields = new Typed();
        var reason = fields.text("reason", typed, LONGEST_REASON);
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        var today = dates.today(viewer.jurisdictionId());
        var move = Move.find(before.state(), act);
        var refusal =
                move.map(one -> refusal(one, before, reason, today, viewer)).orElse(Optional.of(Refusal.NOT_NOW));
        if (refusal.isPresent()) {
            var field = refusal.get() == Refusal.REASON_MISSING ? "reason" : "";
            return Answer.Faulty.of(field, "exitlists.refusal." + refusal.get());
        }
        write(before, move.orElseThrow(), reason, today, viewer);
        return new Answer.Done(id);
    }

    private Optional<Refusal> refusal(
            Move move, ExitList before, @Nullable String reason, LocalDate today, Viewer viewer) {
        var hands = before.obstacle(move, viewer);
        if (hands != null) {
            return Optional.of(hands);
        }
        if (move.lacksReason(reason)) {
            return Optional.of(Refusal.REASON_MISSING);
        }
        return move.act().needsNoObstacle() ? unlawful(before, today, viewer) : Optional.empty();
    }

    private Optional<Refusal> unlawful(ExitList before, LocalDate today, Viewer viewer) {
        database.sql(ListSql.QUEUE)
                .param("place", before.keeper().id())
                .query((row, at) -> true)
                .single();
        var drafted = entries.of(before.id());
        var changes = entries.changes(before.id());
        if (drafted.isEmpty() && changes.isEmpty()) {
            return Optional.of(Refusal.EMPTY);
        }
        return obstacles.of(drafted, changes, today, viewer).isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.OBSTACLES);
    }

    private void write(ExitList before, Move move, @Nullable String reason, LocalDate today, Viewer viewer) {
        var handedIn =
                move.to() == State.DRAFT ? null : move.act() == Act.HAND_IN ? viewer.accountId() : before.handedIn();
        database.sql(ListSql.MOVE)
                .param("id", before.id())
                .param("state", move.to().name())
                .param("handedIn", handedIn, java.sql.Types.OTHER)
                .param("today", today)
                .param("person", Person.of(viewer))
                .param("behalf", Actor.lender())
                .update();
        database.sql(ListSql.RECORD)
                .param("id", before.id())
                .param("act", move.act().name())
                .param("reason", reason)
                .param("account", viewer.accountId())
                .param("person", Person.of(viewer))
                .param("unit", viewer.unitName())
                .param("behalf", Actor.lender())
                .param("today", today)
                .param("at", OffsetDateTime.now(clock))
                .update();
        var files = move.to() == State.FROZEN ? published(before.id(), viewer) : List.<Hash>of();
        var frozen = lists.find(before.id()).map(ExitList::frozen);
        ledger.record(org.tuichu.ledger.Act.of(
                        ExitListAct.of(move.act()),
                        "exitList",
                        before.id(),
                        Facts.of("kind", before.kind())
                                .and("title", before.title())
                                .and("year", before.about().year())
                                .change("state", before.state(), move.to())
                                .and(
                                        "number",
                                        frozen.map(ExitList.Frozen::number).orElse(null))
                                .and("reason", reason))
                .with(files));
    }

    private List<Hash> published(UUID id, Viewer viewer) {
        try {
            return papers.keep(pages.of(id, ListPage.Tried.NOTHING, viewer), viewer);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
