package org.tuichu.survey.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.rulebook.RulesEdition;
import org.tuichu.rulebook.Screened;
import org.tuichu.shell.Answer;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.survey.campaign.Reported;

/// Rows of which the office may say something now that the unit cannot; once it did, they are screened anew.
@Component
class OpenRows {
    private final ReviewReader rows;
    private final RowAnswers answers;
    private final RowFacts facts;
    private final ScreenRows screen;
    private final ScreenSurvey survey;
    private final RulesEdition rules;
    private final BusinessDates dates;

    OpenRows(
            ReviewReader rows,
            RowAnswers answers,
            RowFacts facts,
            ScreenRows screen,
            ScreenSurvey survey,
            RulesEdition rules,
            BusinessDates dates) {
        this.rows = rows;
        this.answers = answers;
        this.facts = facts;
        this.screen = screen;
        this.survey = survey;
        this.rules = rules;
        this.dates = dates;
    }

    sealed interface Found {
        /// With what was said of its lines, and what the rules say of each today.
        record Open(
                ReviewedRow row,
                List<DescribedLine> lines,
                List<RowAnswer> answers,
                List<RowFact> facts,
                List<Screened> screened,
                LocalDate today)
                implements Found {
            /// Null where the row has none of this number.
            @Nullable
            DescribedLine line(@Nullable Integer part) {
                return part == null || part < 1 || part > lines.size() ? null : lines.get(part - 1);
            }
        }

        record Not(Answer why) implements Found {}
    }

    /// In the transaction of the caller, to its end; `version` is that of the review of the row.
    @Transactional(propagation = Propagation.MANDATORY)
    Found lock(UUID id, long version, Viewer viewer) {
        var found = rows.lock(List.of(id)).stream()
                .filter(row -> row.isKeptBy(viewer))
                .findFirst();
        if (found.isEmpty()) {
            return new Found.Not(new Answer.Missing());
        }
        var row = found.get();
        var head = row.head();
        if (head == null || head.version() != version) {
            return new Found.Not(new Answer.Stale());
        }
        var refusal = row.unanswerable();
        if (refusal != null) {
            return new Found.Not(Answer.Faulty.of("", "survey.review.refusal." + refusal));
        }
        var today = dates.today(viewer.jurisdictionId());
        var read = Reported.read(row.cells());
        var said = new ScreenRows.Said(read, answers.of(id), facts.of(id));
        var screened = screen.whole(List.of(said), today, viewer.jurisdictionPath());
        return new Found.Open(row, read.lines(), said.answers(), said.facts(), screened, today);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void screenAgain(Found.Open open, Viewer viewer) {
        var place = viewer.jurisdictionPath();
        var round = new ScreenSurvey.Round(open.row().report().survey(), place, rules.at(place), open.today());
        survey.again(round, open.row().id());
    }
}
