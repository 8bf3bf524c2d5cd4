package org.tuichu.survey.intake;

import org.tuichu.ledger.ActKind;

/// What is done with tables that are brought to tasks of a survey.
enum IntakeAct implements ActKind {
    SURVEY_TABLE_BROUGHT,
    SURVEY_TABLE_READ,
    SURVEY_TABLE_TAKEN,
    SURVEY_TABLE_DROPPED
}
