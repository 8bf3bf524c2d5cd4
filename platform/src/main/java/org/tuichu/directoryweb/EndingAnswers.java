package org.tuichu.directoryweb;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.tuichu.directory.DirectoryRefusal;
import org.tuichu.directory.NewClosing;
import org.tuichu.directory.UnitChange;

/// Turns what became of a change of a unit into an answer of the API; whatever says no names the field at fault.
@Component
class EndingAnswers {
    private final MessageSource messages;

    EndingAnswers(MessageSource messages) {
        this.messages = messages;
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw ApiProblem.invalid(field, "is missing");
        }
        return value;
    }

    NewClosing required(CloseForm form, Locale locale) {
        var reading = form.read();
        var closing = reading.closing();
        if (closing == null) {
            var problem = reading.problems().getFirst();
            throw invalid(problem.field(), problem, locale);
        }
        return closing;
    }

    ErrorResponseException invalid(String field, FieldProblem problem, Locale locale) {
        return ApiProblem.invalid(field, messages.getMessage(problem.message(), problem.argumentArray(), locale));
    }

    UnitDocument.Summary of(UnitChange change, Locale locale) {
        return of(change, "successor", locale);
    }

    /// `other` is the field beside the unit's own that can be at fault.
    UnitDocument.Summary of(UnitChange change, String other, Locale locale) {
        return switch (change) {
            case UnitChange.Changed changed -> UnitDocument.Summary.of(changed.unit());
            case UnitChange.Stale stale -> throw ApiProblem.stale(List.of(UnitDocument.Summary.of(stale.current())));
            case UnitChange.NameTaken taken ->
                throw ApiProblem.invalid("name", words(DirectoryRefusal.NAME_TAKEN, locale));
            case UnitChange.Refused refused -> throw refused(refused.why(), other, locale);
            case UnitChange.NotOurs no -> throw ApiProblem.notFound("unit");
        };
    }

    /// `other` is the field that names the unit which would go on or be kept.
    ErrorResponseException refused(DirectoryRefusal why, String other, Locale locale) {
        return ApiProblem.invalid(FieldAtFault.of(why, "id", other), words(why, locale));
    }

    private String words(DirectoryRefusal why, Locale locale) {
        return messages.getMessage("directory.refusal." + why, null, locale);
    }
}
