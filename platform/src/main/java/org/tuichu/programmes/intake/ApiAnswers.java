package org.tuichu.programmes.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Turns outcomes into answers of the API: problem+json names the field at fault, and `current` is the draft as it
/// stands where somebody else was faster.
@Component
class ApiAnswers {
    private final MessageSource messages;

    ApiAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /// The draft's new version.
    record EditedJson(long version) {}

    ResponseEntity<Object> of(Edited edited, Locale locale) {
        return switch (edited) {
            case Edited.Done done -> ResponseEntity.ok(new EditedJson(done.version()));
            case Edited.Missing missing -> problem(HttpStatus.NOT_FOUND, "shell.problem.404", locale);
            case Edited.Invalid wrong -> invalid(wrong.field(), wrong.key(), locale);
            case Edited.Stale stale -> stale(DraftJson.of(stale.now()), locale);
            case Edited.NotADraft not -> problem(HttpStatus.CONFLICT, "intake.conflict.notADraft", locale);
        };
    }

    ResponseEntity<Object> of(Activated activated, Locale locale) {
        return switch (activated) {
            case Activated.Done done -> ResponseEntity.noContent().build();
            case Activated.Missing missing -> problem(HttpStatus.NOT_FOUND, "shell.problem.404", locale);
            case Activated.Refused(var obstacle, var count) ->
                invalid(obstacle.equals(ActivatePlan.INTERVAL_MISSING) ? "interval" : "draft", obstacle, locale, count);
            case Activated.Stale stale -> problem(HttpStatus.CONFLICT, "intake.conflict.activation", locale);
            case Activated.NotADraft not -> problem(HttpStatus.CONFLICT, "intake.conflict.notADraft", locale);
        };
    }

    /// 422: `field` is wrong, and why.
    ResponseEntity<Object> invalid(String field, String key, Locale locale, Object... arguments) {
        var message = messages.getMessage(key, arguments, locale);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, message);
        problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
        return answer(problem);
    }

    /// 422: the file cannot be read; `technical` names the limit or the place as it was found.
    ResponseEntity<Object> unread(String key, String technical, Locale locale) {
        var message = messages.getMessage(key, new Object[] {technical}, locale);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, message);
        problem.setProperty("errors", List.of(Map.of("field", "file", "message", message)));
        problem.setProperty("technical", technical);
        return answer(problem);
    }

    /// 409 with `now`, what is there by now.
    ResponseEntity<Object> stale(@Nullable Object now, Locale locale) {
        var message = messages.getMessage("intake.conflict.stale", null, locale);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, message);
        problem.setProperty("current", now);
        return answer(problem);
    }

    private ResponseEntity<Object> problem(HttpStatus status, String key, Locale locale) {
        return answer(ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, null, locale)));
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
