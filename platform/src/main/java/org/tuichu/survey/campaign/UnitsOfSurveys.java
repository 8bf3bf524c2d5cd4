package org.tuichu.survey.campaign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.UnitReferences;

/// Tasks follow a unit that turns out to be another one; where both were asked in one survey, each keeps its own.
@Component
class UnitsOfSurveys implements UnitReferences {
    private static final String OF_UNIT = """
            SELECT s.title || ' · ' || s.programme_title FROM survey_task t JOIN survey s ON s.id = t.survey_id
            WHERE t.unit_id = :unit ORDER BY s.as_of DESC""";

    private static final String FOLLOW = """
            UPDATE survey_task t SET unit_id = :kept WHERE t.unit_id = :merged
                AND NOT EXISTS (SELECT FROM survey_task o WHERE o.survey_id = t.survey_id AND o.unit_id = :kept)""";

    private final JdbcClient database;

    UnitsOfSurveys(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "surveyTasks";
    }

    @Override
    public JdbcClient.StatementSpec rows() {
        return database.sql(OF_UNIT);
    }

    @Override
    public JdbcClient.StatementSpec following() {
        return database.sql(FOLLOW);
    }
}
