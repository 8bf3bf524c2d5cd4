package org.tuichu.survey.campaign;

import java.util.UUID;

/// What a unit reports of one enterprise and its lines. `ordinal` is its place in the report, from 1.
record SurveyRow(UUID id, long version, UUID task, int ordinal, Cells cells) {
    /// Rows that one task takes.
    static final int MOST = 200_000;
}
