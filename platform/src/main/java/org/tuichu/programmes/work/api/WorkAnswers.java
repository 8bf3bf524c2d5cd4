package org.tuichu.programmes.work.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.programmes.work.ViewAssignments;
import org.tuichu.programmes.work.Worked;
import org.tuichu.programmes.work.chain.Refusal;
import org.tuichu.shell.Fault;
import org.tuichu.shell.Unprocessable;

/// Turns what became of an act into an answer of the API; what is not done is a problem that says why.
@Component
class WorkAnswers {
    private final ViewAssignments views;
    private final BusinessDates dates;
    private final MessageSource messages;

    WorkAnswers(ViewAssignments views, BusinessDates dates, MessageSource messages) {
        this.views = views;
        this.dates = dates;
        this.messages = messages;
    }

    AssignmentJson of(Worked worked, Viewer viewer, Locale locale) {
        return switch (worked) {
            case Worked.Done(var id) -> {
                var view = views.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
                yield AssignmentJson.of(view.line(), view.today(), viewer);
            }
            case Worked.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Worked.Refused(var why) -> throw refused(why, locale);
            case Worked.Stale(var now) -> {
                var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, word("work.stale.words", locale));
                problem.setProperty("current", AssignmentJson.of(now, today(viewer), viewer));
                throw new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
            }
        };
    }

    LocalDate today(Viewer viewer) {
        return dates.today(viewer.jurisdictionId());
    }

    private ErrorResponseException refused(Refusal why, Locale locale) {
        var field = switch (why) {
            case REASON_MISSING -> "reason";
            case DATES_OUTSIDE -> "end";
            case UNIT_OUTSIDE -> "unit";
            case NOT_NOW, OTHER_HANDS, OWN_SUBMISSION, OWN_SIGNATURE, STEPS_OPEN, NOT_IN_FORCE, NOT_LEAD -> "act";
        };
        var answer = invalid(field, "work.refusal." + why, locale);
        answer.getBody().setProperty("refusal", why);
        return answer;
    }

    ErrorResponseException faulty(List<Fault> faults, Locale locale) {
        return Unprocessable.of(
                faults.stream().map(fault -> fault.say(messages, locale)).toList());
    }

    /// `field` is wrong; `key` says why.
    ErrorResponseException invalid(String field, String key, Locale locale) {
        return faulty(List.of(Fault.of(field, key)), locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
