package org.tuichu.survey.campaign;

import org.tuichu.ledger.ActKind;

/// What is done in a survey. The subject is the survey or the task.
enum SurveyAct implements ActKind {
    SURVEY_OPENED,
    SURVEY_UNITS_ASKED,
    SURVEY_ROW_ENTERED,
    SURVEY_KNOWN_TAKEN,
    SURVEY_ROW_CHANGED,
    SURVEY_ROW_REMOVED,
    SURVEY_HANDED_IN,
    SURVEY_NOTHING_REPORTED,
    SURVEY_WITHDRAWN,
    SURVEY_PASSED,
    SURVEY_SIGNED,
    SURVEY_RETURNED,
    SURVEY_ACCEPTED,
    SURVEY_EXCUSED,
    SURVEY_REOPENED;

    static SurveyAct of(Move.Act act) {
        return switch (act) {
            case HAND_IN -> SURVEY_HANDED_IN;
            case REPORT_NOTHING -> SURVEY_NOTHING_REPORTED;
            case WITHDRAW -> SURVEY_WITHDRAWN;
            case PASS -> SURVEY_PASSED;
            case SIGN -> SURVEY_SIGNED;
            case RETURN -> SURVEY_RETURNED;
            case ACCEPT -> SURVEY_ACCEPTED;
            case EXCUSE -> SURVEY_EXCUSED;
            case REOPEN -> SURVEY_REOPENED;
        };
    }
}
