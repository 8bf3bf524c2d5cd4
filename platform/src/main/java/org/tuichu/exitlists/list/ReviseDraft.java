package org.tuichu.exitlists.list;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.RegisteredLine;
import org.tuichu.enterprises.RegisteredLines;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;

/// A clerk of the office gives a draft another title, or takes anew what changed since its lines were taken.
@Component
class ReviseDraft {
    private final JdbcClient database;
    private final ListReader lists;
    private final EntryReader entries;
    private final RegisteredLines register;
    private final WriteEntry write;
    private final BusinessDates dates;
    private final Ledger ledger;

    ReviseDraft(
            JdbcClient database,
            ListReader lists,
            EntryReader entries,
            RegisteredLines register,
            WriteEntry write,
            BusinessDates dates,
            Ledger ledger) {
        this.database = database;
        this.lists = lists;
        this.entries = entries;
        this.register = register;
        this.write = write;
        this.dates = dates;
        this.ledger = ledger;
    }

    /// `version` is that of the list as it was looked at.
    @Transactional
    Answer rename(UUID id, long version, @Nullable String title, Viewer viewer) {
        var found = writable(id, viewer);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        if (found.get().version() != version) {
            return new Answer.Stale();
        }
        var typed = new Typed();
        var called = typed.required("title", title, ExitList.LONGEST_TITLE);
        if (!typed.faults().isEmpty()) {
            return new Answer.Faulty(typed.faults());
        }
        if (!called.equals(found.get().title())) {
            database.sql(ListSql.RENAME).param("id", id).param("title", called).update();
            touched(
                    ExitListAct.EXIT_LIST_RENAMED,
                    id,
                    Facts.of("id", id).change("title", found.get().title(), called));
        }
        return new Answer.Done(id);
    }

    /// Of each entry whose line reads otherwise in the register or by the rules today: what is wanted of it stays.
    /// `version` is that of the list as it was looked at.
    @Transactional
    Answer takeAnew(UUID id, long version, Viewer viewer) {
        var found = writable(id, viewer);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        if (found.get().version() != version) {
            return new Answer.Stale();
        }
        var today = dates.today(viewer.jurisdictionId());
        var changed = changed(id, viewer);
        if (!changed.isEmpty()) {
            changed.forEach(one -> write.takeAnew(one.entry(), one.now(), today));
            touched(
                    ExitListAct.EXIT_LIST_LINES_TAKEN_ANEW,
                    id,
                    Facts.of("lines", changed.stream().map(Changed::words).toList()));
        }
        return new Answer.Done(id);
    }

    /// An entry, and its line as it stands.
    private record Changed(Entry entry, RegisteredLine now) {
        /// What it said and says, for the record.
        String words() {
            var taken = entry.taken();
            var before = words(
                    taken.enterpriseName(),
                    taken.words(),
                    entry.ground().judgement().name());
            var after = words(
                    now.holder().name(),
                    now.words(),
                    now.screened().verdict().judgement().name());
            return before.equals(after) ? after : before + " → " + after;
        }

        private static String words(String... parts) {
            return String.join(" ", parts);
        }
    }

    private List<Changed> changed(UUID id, Viewer viewer) {
        var drafted = entries.of(id);
        var lines = register.find(
                drafted.stream().map(entry -> entry.taken().line()).toList(), dates.today(viewer.jurisdictionId()));
        return drafted.stream()
                .flatMap(entry -> Optional.ofNullable(lines.get(entry.taken().line()))
                        .filter(now -> !Obstacle.same(entry, now))
                        .map(now -> new Changed(entry, now))
                        .stream())
                .toList();
    }

    private Optional<ExitList> writable(UUID id, Viewer viewer) {
        return lists.lock(id).filter(list -> list.mayWrite(viewer));
    }

    private void touched(ExitListAct act, UUID list, Facts facts) {
        database.sql(ListSql.TOUCH).param("id", list).update();
        ledger.record(Act.of(act, "exitList", list, facts));
    }
}
