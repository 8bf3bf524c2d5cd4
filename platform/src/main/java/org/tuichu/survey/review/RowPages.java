package org.tuichu.survey.review;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.LinesElsewhere;
import org.tuichu.enterprises.Register;
import org.tuichu.survey.campaign.Reported;
import org.tuichu.survey.campaign.SurveyReader;
import org.tuichu.survey.intake.MayBeKnown;
import org.tuichu.survey.intake.ReportedElsewhere;
import org.tuichu.survey.intake.StandsAlready;
import org.tuichu.survey.intake.StandsElsewhere;

/// Gathers what the page of a reported row shows.
@Component
class RowPages {
    private final SurveyReader surveys;
    private final ReviewReader reader;
    private final ScreenRows screen;
    private final RowAnswers answers;
    private final RowFacts facts;
    private final ReportedElsewhere elsewhere;
    private final StandsElsewhere stands;
    private final StandsAlready already;
    private final MayBeKnown mayBe;
    private final LinesElsewhere lines;
    private final Register register;
    private final SiteVerificationReader verifications;
    private final SiteVerificationFiles files;
    private final BusinessDates dates;

    RowPages(
            SurveyReader surveys,
            ReviewReader reader,
            ScreenRows screen,
            RowAnswers answers,
            RowFacts facts,
            ReportedElsewhere elsewhere,
            StandsElsewhere stands,
            StandsAlready already,
            MayBeKnown mayBe,
            LinesElsewhere lines,
            Register register,
            SiteVerificationReader verifications,
            SiteVerificationFiles files,
            BusinessDates dates) {
        this.surveys = surveys;
        this.reader = reader;
        this.screen = screen;
        this.answers = answers;
        this.facts = facts;
        this.elsewhere = elsewhere;
        this.stands = stands;
        this.already = already;
        this.mayBe = mayBe;
        this.lines = lines;
        this.register = register;
        this.verifications = verifications;
        this.files = files;
        this.dates = dates;
    }

    ModelAndView shown(UUID id, ReviewPage.Tried tried, Viewer viewer, HttpStatus status) {
        return new ModelAndView("survey/reviewed-row", status).addObject("page", of(id, tried, viewer));
    }

    RowPage of(UUID id, ReviewPage.Tried tried, Viewer viewer) {
        var row = orNotFound(reader.find(id));
        var task = orNotFound(surveys.task(row.report().task()));
        var read = Reported.read(row.cells());
        var today = dates.today(viewer.jurisdictionId());
        var known = answers.of(id);
        var found = facts.of(id);
        var screened = screen.whole(
                List.of(new ScreenRows.Said(read, known, found)),
                today,
                row.report().keeper());
        var others = elsewhere.of(List.of(id)).getOrDefault(id, Set.of());
        var inSight = reader.findAll(others);
        var standing = stands.of(List.of(id)).getOrDefault(id, Set.of());
        var readable = lines.inSight(standing);
        return new RowPage(
                task.survey(),
                task,
                row,
                read.lines(),
                screened,
                known,
                found,
                today,
                reader.timeline(id),
                register.confirmedBy(id),
                verifications.ofRow(id),
                files.ofRows(List.of(id)),
                new RowPage.Elsewhere<>(inSight, others.size() - inSight.size()),
                new RowPage.Elsewhere<>(readable, standing.size() - readable.size()),
                already.of(id),
                mayBe.of(id),
                viewer,
                tried);
    }
}
