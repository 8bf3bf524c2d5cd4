package org.tuichu.exitlists.list;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.RegisteredLines;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.programmes.FindProgramme;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.shell.Answer;

/// A clerk of the office drafts a list or an amendment, and puts lines of the register on it.
@Component
class DraftList {
    private final JdbcClient database;
    private final FindProgramme programmes;
    private final ListReader lists;
    private final EntryReader entries;
    private final RegisteredLines register;
    private final WriteEntry write;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final Clock clock;

    DraftList(
            JdbcClient database,
            FindProgramme programmes,
            ListReader lists,
            EntryReader entries,
            RegisteredLines register,
            WriteEntry write,
            BusinessDates dates,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.programmes = programmes;
        this.lists = lists;
        this.entries = entries;
        this.register = register;
        this.write = write;
        this.dates = dates;
        this.ledger = ledger;
        this.clock = clock;
    }

    static boolean mayDraft(ProgrammeHead programme, Viewer viewer) {
        return programme.status() == ProgrammeStatus.ACTIVE
                && viewer.may(Permission.WORK_PLANS)
                && viewer.roles().contains(Role.CLERK)
                && programme.jurisdictionId().equals(viewer.jurisdictionId());
    }

    @Transactional
    Answer draft(ProgrammeId id, ExitList.Kind kind, @Nullable String title, Viewer viewer) {
        var programme = programmes.head(viewer, id).filter(head -> mayDraft(head, viewer));
        if (programme.isEmpty()) {
            return new Answer.Missing();
        }
        var typed = new Typed();
        var called = typed.required("title", title, ExitList.LONGEST_TITLE);
        if (!typed.faults().isEmpty()) {
            return new Answer.Faulty(typed.faults());
        }
        var head = programme.get();
        var list = UUID.randomUUID();
        database.sql(ListSql.DRAFT)
                .param("id", list)
                .param("programme", head.id().value())
                .param("programmeTitle", head.title())
                .param("year", head.year())
                .param("sample", head.sample())
                .param("place", viewer.jurisdictionId())
                .param("path", viewer.jurisdictionPath())
                .param("placeName", head.jurisdictionName())
                .param("kind", kind.name())
                .param("title", called)
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        record(
                ExitListAct.EXIT_LIST_DRAFTED,
                list,
                Facts.of("kind", kind)
                        .and("title", called)
                        .and("year", head.year())
                        .and("programme", head.id().value()));
        return new Answer.Done(list);
    }

    /// Each line as the register has it today, all with one plan.
    @Transactional
    Answer take(UUID id, List<String> ids, PlanForm form, Viewer viewer) {
        var found = writable(id, viewer).filter(list -> !list.amends());
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var today = dates.today(viewer.jurisdictionId());
        var typed = new Typed();
        var plan = form.read(typed, found.get().about().year());
        var wanted = ids.stream()
                .map(Typed::id)
                .flatMap(line -> Optional.ofNullable(line).stream())
                .map(LineId::new)
                .distinct()
                .toList();
        var lines = register.find(wanted, today);
        var there = entries.of(id).stream().map(entry -> entry.taken().line()).toList();
        if (wanted.isEmpty() || wanted.size() < ids.size() || lines.size() < wanted.size()) {
            typed.wrong("line", "exitlists.fault.lines");
        } else if (wanted.stream().anyMatch(there::contains)) {
            typed.wrong("line", "exitlists.fault.again");
        } else if (there.size() + wanted.size() > ExitList.MOST_ENTRIES) {
            typed.wrong("line", "exitlists.fault.most", ExitList.MOST_ENTRIES);
        }
        if (!typed.faults().isEmpty()) {
            return new Answer.Faulty(typed.faults());
        }
        wanted.stream().map(lines::get).forEach(line -> write.take(id, line, plan, today, null));
        touched(
                ExitListAct.EXIT_LIST_LINES_TAKEN,
                id,
                Facts.of("lines", wanted).and("plan", plan.plan()).and("basis", plan.basis()));
        return new Answer.Done(id);
    }

    /// `version` is that of the list as it was looked at.
    @Transactional
    Answer change(UUID id, UUID entry, long version, PlanForm form, Viewer viewer) {
        var found = writable(id, viewer);
        var before = found.flatMap(list -> entries.find(id, entry));
        if (found.isEmpty() || before.isEmpty()) {
            return new Answer.Missing();
        }
        if (found.get().version() != version) {
            return new Answer.Stale();
        }
        var typed = new Typed();
        var plan = form.read(typed, found.get().about().year());
        if (!typed.faults().isEmpty()) {
            return new Answer.Faulty(typed.faults());
        }
        write.change(before.get(), plan);
        touched(
                ExitListAct.EXIT_LIST_ENTRY_CHANGED,
                id,
                Facts.of("entry", entry)
                        .and("about", before.get().taken().words())
                        .change("plan", before.get().plan(), plan.plan())
                        .change("basis", before.get().ground().basis(), plan.basis()));
        return new Answer.Done(id);
    }

    /// What an amendment does is undone with its change instead. `version` is that of the list as it was looked at.
    @Transactional
    Answer remove(UUID id, UUID entry, long version, Viewer viewer) {
        var found = writable(id, viewer).filter(list -> !list.amends());
        var before = found.flatMap(list -> entries.find(id, entry));
        if (found.isEmpty() || before.isEmpty()) {
            return new Answer.Missing();
        }
        if (found.get().version() != version) {
            return new Answer.Stale();
        }
        database.sql(EntrySql.REMOVE).param("id", entry).update();
        touched(
                ExitListAct.EXIT_LIST_ENTRY_REMOVED,
                id,
                Facts.of("entry", entry)
                        .and("line", before.get().taken().line())
                        .and("about", before.get().taken().words()));
        return new Answer.Done(id);
    }

    private Optional<ExitList> writable(UUID id, Viewer viewer) {
        return lists.lock(id).filter(list -> list.mayWrite(viewer));
    }

    private void touched(ExitListAct act, UUID list, Facts facts) {
        database.sql(ListSql.TOUCH).param("id", list).update();
        record(act, list, facts);
    }

    private void record(ExitListAct act, UUID list, Facts facts) {
        ledger.record(Act.of(act, "exitList", list, facts));
    }
}
