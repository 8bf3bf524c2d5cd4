package org.tuichu.statute.survey;

import java.time.LocalDate;
import java.util.List;
import org.tuichu.statute.rule.Verdict;

/// What becomes of the rows of a table on their way out.
sealed interface Report permits JsonReport, TextReport {
    void begin(Layout layout, LocalDate asOf);

    /// One verdict for each line of the row.
    void row(Layout layout, SurveyRow row, List<Verdict> verdicts);

    void end();
}
