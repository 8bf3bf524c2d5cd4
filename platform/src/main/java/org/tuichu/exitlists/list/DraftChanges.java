package org.tuichu.exitlists.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.RegisteredLine;
import org.tuichu.enterprises.RegisteredLines;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;

/// A clerk of the office drafts what an amendment does to entries in force: each with its reason.
@Component
class DraftChanges {
    private final JdbcClient database;
    private final ListReader lists;
    private final EntryReader entries;
    private final RegisteredLines register;
    private final WriteEntry write;
    private final BusinessDates dates;
    private final Ledger ledger;

    DraftChanges(
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

    @Transactional
    Answer draft(UUID id, UUID entry, ChangeForm form, Viewer viewer) {
        var found = amendment(id, viewer);
        var before = found.flatMap(list -> entries.inForce(list, entry));
        if (before.isEmpty()) {
            return new Answer.Missing();
        }
        var typed = new Typed();
        var today = dates.today(viewer.jurisdictionId());
        var reason = typed.required("reason", form.reason(), ChangeForm.LONGEST_REASON);
        var kind = form.chosen();
        if (kind == null) {
            typed.wrong("kind", "exitlists.fault.change");
        }
        if (there(id, entry)) {
            typed.wrong("", "exitlists.fault.changed");
        }
        var after = kind == null || kind == Change.Kind.DROP
                ? null
                : after(kind, before.get().entry(), form, found.orElseThrow(), today, typed);
        if (!typed.faults().isEmpty()) {
            return new Answer.Faulty(typed.faults());
        }
        database.sql(EntrySql.DROP)
                .param("list", id)
                .param("entry", entry)
                .param("reason", reason)
                .update();
        if (after != null) {
            write.take(id, after.line(), after.plan(), today, entry);
        }
        touched(
                ExitListAct.EXIT_LIST_CHANGE_DRAFTED,
                id,
                Facts.of("change", kind)
                        .and("of", before.get().of().number())
                        .and("entry", entry)
                        .and("about", before.get().entry().taken().words())
                        .and("reason", reason)
                        .and("line", after == null ? null : after.line().id())
                        .and("plan", after == null ? null : after.plan().plan()));
        return new Answer.Done(id);
    }

    /// What takes the place of an entry.
    private record After(RegisteredLine line, PlanForm.Read plan) {}

    private @Nullable After after(
            Change.Kind kind, Entry before, ChangeForm form, ExitList list, LocalDate today, Typed typed) {
        var swap = kind == Change.Kind.SWAP;
        var wanted = swap ? form.plan() : form.plan().orOf(before);
        var plan = wanted.read(typed, list.about().year());
        var id = swap ? Typed.id(form.line()) : before.taken().line().value();
        var line = id == null
                ? null
                : register.find(List.of(new LineId(id)), today).get(new LineId(id));
        if (line == null || (swap && line.id().equals(before.taken().line()))) {
            typed.wrong(swap ? "line" : "", swap ? "exitlists.fault.swap" : "exitlists.fault.gone");
            return null;
        }
        if (entries.of(list.id()).stream()
                .anyMatch(entry -> entry.taken().line().equals(line.id()))) {
            typed.wrong("line", "exitlists.fault.again");
        }
        if (!swap && plan.plan().equals(before.plan())) {
            typed.wrong("targetOn", "exitlists.fault.same");
        }
        return new After(line, plan);
    }

    /// `version` is that of the amendment as it was looked at.
    @Transactional
    Answer undo(UUID id, UUID entry, long version, Viewer viewer) {
        var found = amendment(id, viewer);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        if (found.get().version() != version) {
            return new Answer.Stale();
        }
        if (!there(id, entry)) {
            return new Answer.Missing();
        }
        undone(EntrySql.UNDO_AFTER, id, entry);
        undone(EntrySql.UNDO_DROP, id, entry);
        touched(ExitListAct.EXIT_LIST_CHANGE_REMOVED, id, Facts.of("entry", entry));
        return new Answer.Done(id);
    }

    private void undone(String sql, UUID list, UUID entry) {
        database.sql(sql).param("list", list).param("entry", entry).update();
    }

    private boolean there(UUID list, UUID entry) {
        return entries.changes(list).stream()
                .anyMatch(change -> change.before().entry().id().equals(entry));
    }

    private Optional<ExitList> amendment(UUID id, Viewer viewer) {
        return lists.lock(id).filter(list -> list.amends() && list.mayWrite(viewer));
    }

    private void touched(ExitListAct act, UUID list, Facts facts) {
        database.sql(ListSql.TOUCH).param("id", list).update();
        ledger.record(Act.of(act, "exitList", list, facts));
    }
}
