package org.tuichu.survey.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
import org.tuichu.rulebook.Screened;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.survey.review.OpenRows.Found.Open;

/// The office establishes whether the exception of a rule holds for a line of a row, and the row is screened anew.
@Component
class AnswerRow {
    private static final String SAY = """
            INSERT INTO survey_answer (row_id, ordinal, task_id, jurisdiction_path, part, words, rule, applies, basis, said_by,
                said_account, said_on_behalf_of, said_at)
            SELECT :row, coalesce(max(ordinal), 0) + 1, :task, :path, :part, :words, :rule, :applies, :basis, :by, :account, :behalf, :at
            FROM survey_answer WHERE row_id = :row""";

    private static final int LONGEST_BASIS = 200;

    private final JdbcClient database;
    private final OpenRows open;
    private final Ledger ledger;
    private final Clock clock;

    AnswerRow(JdbcClient database, OpenRows open, Ledger ledger, Clock clock) {
        this.database = database;
        this.open = open;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// As typed: `part` is the number of a line in the row, from 1.
    record Said(
            @Nullable Integer part,
            @Nullable String rule,
            @Nullable Boolean applies,
            @Nullable String basis) {
        boolean isAbout(int number, @Nullable String asked) {
            return part != null && part == number && rule != null && rule.equals(asked);
        }
    }

    /// `version` is that of the review of the row.
    @Transactional
    Answer say(UUID id, long version, Said said, Viewer viewer) {
        return switch (open.lock(id, version, viewer)) {
            case OpenRows.Found.Not(var why) -> why;
            case Open row -> say(row, said, viewer);
        };
    }

    private Answer say(Open open, Said said, Viewer viewer) {
        var row = open.row();
        var line = open.line(said.part());
        var part = said.part() == null ? 0 : said.part();
        var before = line == null
                ? null
                : RowAnswer.byRule(RowAnswer.of(open.answers(), part, line)).get(said.rule());
        var faults = new ArrayList<Fault>();
        if (line == null) {
            faults.add(Fault.of("part", "survey.answer.fault.part"));
        } else if (before == null && !asks(open.screened().get(part - 1), said.rule())) {
            faults.add(Fault.of("rule", "survey.answer.fault.rule"));
        }
        if (said.applies() == null) {
            faults.add(Fault.of("applies", "survey.answer.fault.applies"));
        }
        var basis = new Typed(faults).text("basis", said.basis(), LONGEST_BASIS);
        if (said.basis() == null || said.basis().isBlank()) {
            faults.add(Fault.of("basis", "survey.answer.fault.basis"));
        }
        if (!faults.isEmpty() || line == null) {
            return new Answer.Faulty(faults);
        }
        write(row, said, line, basis, viewer);
        ledger.record(Act.of(
                ReviewAct.SURVEY_ROW_EXCEPTION_ANSWERED,
                "survey",
                row.report().survey(),
                Facts.of("row", row.id())
                        .and("part", part)
                        .and("about", line.raw())
                        .and("rule", said.rule())
                        .and("basis", basis)
                        .change("applies", before, said.applies())));
        this.open.screenAgain(open, viewer);
        return new Answer.Done(row.id());
    }

    private static boolean asks(Screened screened, @Nullable String rule) {
        return screened.questions().stream()
                .anyMatch(one -> one.rule() != null && one.rule().equals(rule));
    }

    private void write(ReviewedRow row, Said said, DescribedLine line, @Nullable String basis, Viewer viewer) {
        database.sql(SAY)
                .param("row", row.id())
                .param("task", row.report().task())
                .param("path", viewer.jurisdictionPath())
                .param("part", said.part())
                .param("words", line.raw())
                .param("rule", said.rule())
                .param("applies", said.applies())
                .param("basis", basis)
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
