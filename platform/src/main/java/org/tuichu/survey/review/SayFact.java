package org.tuichu.survey.review;

import java.time.Clock;
import java.time.LocalDate;
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
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.rulebook.FoundOut;
import org.tuichu.rulebook.ReadLines;
import org.tuichu.rulebook.Screened;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.survey.review.OpenRows.Found.Open;

/// The office says what it found out about a line of a row, where a rule asks for it, and the row is screened anew.
/// What the unit reported stays as it is.
@Component
class SayFact {
    private static final String SAY = """
            INSERT INTO survey_fact (row_id, ordinal, task_id, jurisdiction_path, part, words, fact, value, source, found_on, basis,
                said_by, said_account, said_on_behalf_of, said_at)
            SELECT :row, coalesce(max(ordinal), 0) + 1, :task, :path, :part, :words, :fact, :value, :source, :foundOn, :basis, :by,
                :account, :behalf, :at
            FROM survey_fact WHERE row_id = :row""";

    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_BASIS = 160;

    private final JdbcClient database;
    private final OpenRows open;
    private final ReadLines read;
    private final Ledger ledger;
    private final Clock clock;

    SayFact(JdbcClient database, OpenRows open, ReadLines read, Ledger ledger, Clock clock) {
        this.database = database;
        this.open = open;
        this.read = read;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// As typed: `part` is the number of a line in the row, from 1; `foundOn` an ISO day.
    record Said(
            @Nullable Integer part,
            @Nullable String fact,
            @Nullable String value,
            RowFact.@Nullable Source source,
            @Nullable String foundOn,
            @Nullable String basis) {
        boolean isAbout(int number, String asked) {
            return part != null && part == number && asked.equals(fact);
        }
    }

    /// A [Said] that can be kept.
    private record Kept(
            int part,
            DescribedLine line,
            String fact,
            String value,
            RowFact.Source source,
            LocalDate day,
            String basis) {}

    /// `version` is that of the review of the row.
    @Transactional
    Answer say(UUID id, long version, Said said, Viewer viewer) {
        return switch (open.lock(id, version, viewer)) {
            case OpenRows.Found.Not(var why) -> why;
            case Open row -> say(row, said, viewer);
        };
    }

    private Answer say(Open row, Said said, Viewer viewer) {
        var faults = new ArrayList<Fault>();
        var kept = read(row, said, faults);
        if (kept == null) {
            return new Answer.Faulty(faults);
        }
        write(row.row(), kept, viewer);
        ledger.record(Act.of(
                ReviewAct.SURVEY_ROW_FACT_FOUND_OUT,
                "survey",
                row.row().report().survey(),
                Facts.of("row", row.row().id())
                        .and("part", kept.part())
                        .and("about", kept.line().raw())
                        .and("fact", kept.fact())
                        .and("source", kept.source())
                        .and("day", kept.day())
                        .and("basis", kept.basis())
                        .change("value", before(row, kept.part(), kept.line(), kept.fact()), kept.value())));
        open.screenAgain(row, viewer);
        return new Answer.Done(row.row().id());
    }

    /// Null with its faults where it cannot be kept.
    private @Nullable Kept read(Open row, Said said, List<Fault> faults) {
        var typed = new Typed(faults);
        var line = row.line(said.part());
        var part = said.part() == null ? 0 : said.part();
        var fact = said.fact() == null ? "" : said.fact().strip();
        if (line == null) {
            faults.add(Fault.of("part", "survey.answer.fault.part"));
        } else if (before(row, part, line, fact) == null && !asks(row.screened().get(part - 1), fact)) {
            faults.add(Fault.of("fact", "survey.fact.fault.fact"));
        }
        var value = typed.required("value", said.value(), LONGEST_VALUE);
        if (value != null && faults.isEmpty() && !read.takes(new FoundOut(fact, null, value))) {
            faults.add(Fault.of("value", "enterprises.fault.answer"));
        }
        var source = said.source();
        if (source == null) {
            faults.add(Fault.of("source", "survey.fact.fault.source"));
        }
        var day = typed.day("foundOn", said.foundOn());
        if (day != null && day.isAfter(row.today())) {
            faults.add(Fault.of("foundOn", "survey.fact.fault.day", row.today().toString()));
        }
        var basis = typed.required("basis", said.basis(), LONGEST_BASIS);
        return faults.isEmpty() && line != null && value != null && source != null && day != null && basis != null
                ? new Kept(part, line, fact, value, source, day, basis)
                : null;
    }

    private static @Nullable String before(Open row, int part, DescribedLine line, String fact) {
        return RowFact.of(row.facts(), part, line).stream()
                .filter(one -> one.fact().equals(fact))
                .map(RowFact::value)
                .findFirst()
                .orElse(null);
    }

    private static boolean asks(Screened screened, String fact) {
        return screened.questions().stream()
                .anyMatch(one ->
                        one.answerable() && one.rule() == null && one.name().equals(fact));
    }

    private void write(ReviewedRow row, Kept kept, Viewer viewer) {
        database.sql(SAY)
                .param("row", row.id())
                .param("task", row.report().task())
                .param("path", viewer.jurisdictionPath())
                .param("part", kept.part())
                .param("words", kept.line().raw())
                .param("fact", kept.fact())
                .param("value", kept.value())
                .param("source", kept.source().name())
                .param("foundOn", kept.day())
                .param("basis", kept.basis())
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
