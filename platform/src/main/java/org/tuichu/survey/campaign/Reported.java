package org.tuichu.survey.campaign;

import java.util.EnumMap;
import java.util.Map;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Fingerprint;
import org.tuichu.statute.survey.SurveyReader;
import org.tuichu.statute.survey.SurveyRow;

/// Reads what a unit reported as `tuichu screen` reads the row of a table.
public final class Reported {
    private static final SurveyReader READER = new SurveyReader(ReadingLimits.DEFAULT);

    private Reported() {}

    public static SurveyRow read(Cells cells) {
        return READER.written(texts(cells));
    }

    /// Which devices it says.
    public static Fingerprint fingerprint(Cells cells) {
        return Fingerprint.of(texts(cells));
    }

    private static Map<Field, String> texts(Cells cells) {
        var texts = new EnumMap<Field, String>(Field.class);
        cells.texts().forEach((field, text) -> texts.put(Field.valueOf(field.name()), text));
        return texts;
    }
}
