package org.tuichu.survey.review;

import org.tuichu.ledger.ActKind;

/// What is done with the reported rows of a survey. The subject is the survey.
enum ReviewAct implements ActKind {
    SURVEY_ROWS_SCREENED,
    SURVEY_ROWS_SENT_BACK,
    SURVEY_ROWS_PROPOSED,
    SURVEY_ROWS_WITHDRAWN,
    SURVEY_ROWS_APPROVED,
    SURVEY_ROWS_DECLINED,
    SURVEY_ROWS_REOPENED,
    SURVEY_ROWS_REGISTERED,
    SURVEY_VERIFICATION_ORDERED,
    SURVEY_VERIFICATION_FOUND,
    SURVEY_VERIFICATION_FILES_ADDED,
    SURVEY_VERIFICATION_SIGNED,
    SURVEY_VERIFICATION_REFUSED,
    SURVEY_VERIFICATION_CONCLUDED;

    static ReviewAct of(ReviewMove.Act act) {
        return switch (act) {
            case SEND_BACK -> SURVEY_ROWS_SENT_BACK;
            case ORDER_VERIFICATION -> SURVEY_VERIFICATION_ORDERED;
            case CONCLUDE_VERIFICATION -> SURVEY_VERIFICATION_CONCLUDED;
            case PROPOSE, PROPOSE_SETTING_ASIDE -> SURVEY_ROWS_PROPOSED;
            case WITHDRAW -> SURVEY_ROWS_WITHDRAWN;
            case APPROVE -> SURVEY_ROWS_APPROVED;
            case DECLINE -> SURVEY_ROWS_DECLINED;
            case REOPEN -> SURVEY_ROWS_REOPENED;
            case REGISTER -> SURVEY_ROWS_REGISTERED;
        };
    }
}
