package org.tuichu.shell;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/// Says to other programs why something was not done, as problem+json.
@Component("shellApiAnswer")
public class ApiAnswer {
    private final MessageSource messages;

    ApiAnswer(MessageSource messages) {
        this.messages = messages;
    }

    /// The id of what was done; `current` is what a stale caller is shown.
    public UUID done(Answer answer, Supplier<@Nullable Object> current, Locale locale) {
        return switch (answer) {
            case Answer.Done(var id) -> id;
            case Answer.Faulty(var faults) -> throw Unprocessable.of(Fault.say(faults, messages, locale));
            case Answer.Stale stale -> {
                var problem =
                        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "version: somebody else was faster");
                problem.setProperty("current", current.get());
                throw new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
            }
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    public RuntimeException lacking(String field, Locale locale) {
        return Unprocessable.of(List.of(Fault.of(field, "shell.problem.missing").say(messages, locale)));
    }
}
