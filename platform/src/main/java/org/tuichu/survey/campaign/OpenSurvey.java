package org.tuichu.survey.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Unit;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.programmes.FindProgramme;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.shell.Answer;

/// The office opens a survey under a programme in force, and asks units in it.
@Component
class OpenSurvey {
    private final JdbcClient database;
    private final FindProgramme programmes;
    private final SurveyReader surveys;
    private final Reporters reporters;
    private final Ledger ledger;
    private final Clock clock;

    OpenSurvey(
            JdbcClient database,
            FindProgramme programmes,
            SurveyReader surveys,
            Reporters reporters,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.programmes = programmes;
        this.surveys = surveys;
        this.reporters = reporters;
        this.ledger = ledger;
        this.clock = clock;
    }

    static boolean mayOpen(ProgrammeHead programme, Viewer viewer) {
        return programme.status() == ProgrammeStatus.ACTIVE
                && viewer.may(Permission.WORK_PLANS)
                && programme.jurisdictionId().equals(viewer.jurisdictionId());
    }

    static boolean keeps(Survey survey, Viewer viewer) {
        return viewer.may(Permission.WORK_PLANS) && survey.keeper().path().equals(viewer.jurisdictionPath());
    }

    @Transactional
    Answer open(ProgrammeId id, SurveyForm form, Viewer viewer) {
        var programme = programmes.head(viewer, id).filter(head -> mayOpen(head, viewer));
        if (programme.isEmpty()) {
            return new Answer.Missing();
        }
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        var read = form.read();
        var asked = reporters.hold(read.units(), viewer);
        if (asked.size() < read.units().size()) {
            return Answer.Faulty.of("unit", "survey.fault.unit");
        }
        var survey = UUID.randomUUID();
        if (!written(survey, programme.get(), read, viewer)) {
            return Answer.Faulty.of("asOf", "survey.fault.again", read.asOf().toString());
        }
        asked.forEach(unit -> ask(survey, unit));
        ledger.record(Act.of(
                SurveyAct.SURVEY_OPENED,
                "survey",
                survey,
                Facts.of("programme", id.value())
                        .and("title", read.title())
                        .and("asOf", read.asOf())
                        .and("dueOn", read.dueOn())
                        .and("units", asked.stream().map(Unit::name).toList())));
        return new Answer.Done(survey);
    }

    /// More units; those that are asked already stay as they are.
    @Transactional
    Answer ask(UUID id, List<String> typed, Viewer viewer) {
        var found = surveys.whole(id).filter(whole -> keeps(whole.survey(), viewer));
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var ids = typed.stream()
                .flatMap(one -> Stream.ofNullable(SurveyForm.id(one)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (ids.isEmpty() || ids.size() + found.get().tasks().size() > Survey.MOST_UNITS) {
            return Answer.Faulty.of("unit", "survey.fault.units", Survey.MOST_UNITS);
        }
        var asked = reporters.hold(ids, viewer);
        if (asked.size() < ids.size()) {
            return Answer.Faulty.of("unit", "survey.fault.unit");
        }
        var added = asked.stream().filter(unit -> ask(id, unit)).map(Unit::name).toList();
        if (!added.isEmpty()) {
            ledger.record(Act.of(SurveyAct.SURVEY_UNITS_ASKED, "survey", id, Facts.of("units", added)));
        }
        return new Answer.Done(id);
    }

    private boolean written(UUID id, ProgrammeHead programme, SurveyForm.Read read, Viewer viewer) {
        return database.sql(SurveySql.OPEN)
                        .param("id", id)
                        .param("programme", programme.id().value())
                        .param("programmeTitle", programme.title())
                        .param("year", programme.year())
                        .param("sample", programme.sample())
                        .param("place", viewer.jurisdictionId())
                        .param("path", viewer.jurisdictionPath())
                        .param("placeName", programme.jurisdictionName())
                        .param("title", read.title())
                        .param("asOf", read.asOf())
                        .param("dueOn", read.dueOn())
                        .param("by", Person.of(viewer))
                        .param("behalf", Actor.lender())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private boolean ask(UUID survey, Unit unit) {
        return database.sql(SurveySql.ASK)
                        .param("id", UUID.randomUUID())
                        .param("survey", survey)
                        .param("path", unit.jurisdictionPath())
                        .param("unit", unit.id().value())
                        .param("name", unit.name())
                        .update()
                == 1;
    }
}
