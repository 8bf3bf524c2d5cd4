package org.tuichu.survey.campaign;

import java.util.EnumMap;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.SurveyReader;
import org.tuichu.statute.survey.SurveyRow;

/// Reads what a unit reported as `tuichu screen` reads the row of a table.
public final class Reported {
    private static final SurveyReader READER = new SurveyReader(ReadingLimits.DEFAULT);

    private Reported() {}

    public static SurveyRow read(Cells cells) {
        var texts = new EnumMap<Field, String>(Field.class);
        cells.texts().forEach((field, text) -> texts.put(Field.valueOf(field.name()), text));
        return READER.written(texts);
    }
}
