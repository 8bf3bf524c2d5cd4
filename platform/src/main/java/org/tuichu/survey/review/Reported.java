package org.tuichu.survey.review;

import java.util.EnumMap;
import java.util.List;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.SurveyReader;
import org.tuichu.statute.survey.SurveyRow;
import org.tuichu.survey.campaign.Cells;

/// Reads what a unit reported as `tuichu screen` reads the row of a table.
final class Reported {
    private static final SurveyReader READER = new SurveyReader(ReadingLimits.DEFAULT);

    private Reported() {}

    static SurveyRow read(Cells cells) {
        var texts = new EnumMap<Field, String>(Field.class);
        cells.texts().forEach((field, text) -> texts.put(Field.valueOf(field.name()), text));
        return READER.written(texts);
    }

    static List<SurveyRow> read(List<Cells> rows) {
        return rows.stream().map(Reported::read).toList();
    }
}
