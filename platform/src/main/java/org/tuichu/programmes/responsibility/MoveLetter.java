package org.tuichu.programmes.responsibility;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.OnBehalf;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.programmes.responsibility.Move.Act;
import org.tuichu.programmes.responsibility.Move.State;
import org.tuichu.shell.Fault;

/// Moves a letter: one act, one transaction, one new version.
@Component
class MoveLetter {
    private final JdbcClient database;
    private final LetterReader letters;
    private final TargetRows targets;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final Clock clock;

    MoveLetter(
            JdbcClient database,
            LetterReader letters,
            TargetRows targets,
            BusinessDates dates,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.letters = letters;
        this.targets = targets;
        this.dates = dates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// An act that somebody wants to do, as they saw the letter in `version`; `content` comes with [Act#EDIT].
    record Deed(Act act, long version, @Nullable String reason, Letter.@Nullable Content content) {
        static Deed edit(long version, Letter.Content content) {
            return new Deed(Act.EDIT, version, null, content);
        }
    }

    /// What became of an act. Only [Done] has changed anything.
    sealed interface Answer {
        record Done(UUID id) implements Answer {}

        record Faulty(List<Fault> faults) implements Answer {}

        /// Somebody else was faster; `now` is how it stands.
        record Stale(Letter.Whole now) implements Answer {}

        /// Not there, not ours to write, or not in force.
        record Missing() implements Answer {}

        static Answer refused(Move.Refusal why) {
            var field = why == Move.Refusal.REASON_MISSING ? "reason" : "";
            return new Faulty(List.of(Fault.of(field, "responsibility.refusal." + why)));
        }
    }

    @Transactional
    Answer move(UUID id, Deed deed, Viewer viewer) {
        var found = letters.lock(id);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var before = found.get();
        if (before.letter().version() != deed.version()) {
            return new Answer.Stale(before);
        }
        var refusal = refusal(before, deed, viewer);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var move = Move.find(before.letter().state(), deed.act()).orElseThrow();
        write(before, move, deed, viewer);
        putOnRecord(before, move, deed);
        return new Answer.Done(id);
    }

    private static Optional<Move.Refusal> refusal(Letter.Whole before, Deed deed, Viewer viewer) {
        var move = Move.find(before.letter().state(), deed.act());
        if (move.isEmpty()) {
            return Optional.of(Move.Refusal.NOT_NOW);
        }
        var obstacle = before.obstacle(move.get(), viewer);
        return obstacle == null && move.get().lacksReason(deed.reason())
                ? Optional.of(Move.Refusal.REASON_MISSING)
                : Optional.ofNullable(obstacle);
    }

    private void write(Letter.Whole before, Move move, Deed deed, Viewer viewer) {
        var id = before.letter().id();
        var content = deed.content() == null ? before.content() : deed.content();
        var today = dates.today(viewer.jurisdictionId());
        database.sql(LetterSql.MOVE)
                .param("id", id)
                .param("state", move.to().name())
                .param("round", before.letter().round() + (anew(move) ? 1 : 0))
                .param("today", today)
                .param("title", content.title())
                .param("text", content.text())
                .update();
        if (deed.content() != null) {
            targets.replace(id, content.targets());
        }
        database.sql(LetterSql.RECORD)
                .param("id", id)
                .param("act", move.act().name())
                .param("reason", deed.reason())
                .param("account", viewer.accountId())
                .param("person", Person.of(viewer))
                .param("unit", viewer.unitName())
                .param(
                        "behalf",
                        Optional.ofNullable(viewer.onBehalfOf())
                                .map(OnBehalf::displayName)
                                .orElse(null))
                .param("today", today)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static boolean anew(Move move) {
        return move.from() == State.RETURNED && move.act() == Act.EDIT;
    }

    private void putOnRecord(Letter.Whole before, Move move, Deed deed) {
        var facts = Facts.of("programme", before.letter().about().programme().value())
                .and("unit", before.letter().below().name())
                .change("state", move.from(), move.to())
                .and("version", before.letter().version() + 1)
                .and("round", before.letter().round() + (anew(move) ? 1 : 0))
                .and("reason", deed.reason())
                .and("content", deed.content());
        ledger.record(org.tuichu.ledger.Act.of(
                ResponsibilityAct.of(move.act()), "letter", before.letter().id(), facts));
    }
}
