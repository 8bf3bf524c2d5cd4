package org.tuichu.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.tuichu.access.Owing;

/// Says in problem+json (RFC 9457) what went wrong; `errors` names each field at fault, why, and what was sent.
@Component
class ApiProblem {
    /// A field at fault. `rejected` is what was sent, cut after 80 characters and without control characters.
    record FieldProblem(
            String field, String message, @Nullable String rejected) {}

    private static final int LONGEST_REJECTED = 80;
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblem.class);

    private final MessageSource messages;

    ApiProblem(MessageSource messages) {
        this.messages = messages;
    }

    /// A handler that named the fields at fault itself is answered as it said.
    ProblemDetail of(Exception exception, Locale locale) {
        if (exception instanceof ErrorResponse own && own.getBody().getProperties() != null) {
            return own.getBody();
        }
        var status = status(exception);
        if (status.is5xxServerError()) {
            LOG.error("an API request failed", exception);
        }
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(messages.getMessage(detail(exception, status), null, problem.getTitle(), locale));
        var errors = errors(exception, locale);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /// 413 that names the field and how much may come, in megabytes: in a file and at once.
    ProblemDetail tooLarge(String field, long file, long all, Locale locale) {
        var message = messages.getMessage("shell.problem.tooLarge", new Object[] {file, all}, locale);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, field + ": " + message);
        problem.setProperty("errors", List.of(new FieldProblem(field, message, null)));
        return problem;
    }

    /// The key of why text is refused that is not [KeptText].
    static String notKept(String text) {
        return KeptText.hasUnseen(text) ? "shell.problem.unseen" : "shell.problem.notKept";
    }

    /// 422 that names the field, why by the key of a message, and what was sent.
    ErrorResponseException invalid(String field, String key, @Nullable String sent, Locale locale) {
        var message = word(key, locale);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, field + ": " + message);
        problem.setProperty("errors", List.of(new FieldProblem(field, message, shown(sent))));
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }

    private static String detail(Exception exception, HttpStatusCode status) {
        return exception instanceof Owing owing ? "access.owed." + owing.owed() : "shell.problem." + status.value();
    }

    private static HttpStatusCode status(Exception exception) {
        return switch (exception) {
            case ErrorResponse known -> known.getStatusCode();
            case HttpMessageNotReadableException unreadable ->
                JsonFault.of(unreadable).status();
            case TypeMismatchException _ -> HttpStatus.BAD_REQUEST;
            case AccessDeniedException _ -> HttpStatus.FORBIDDEN;
            case OptimisticLockingFailureException _ -> HttpStatus.CONFLICT;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private List<FieldProblem> errors(Exception exception, Locale locale) {
        return switch (exception) {
            case MethodArgumentNotValidException invalid ->
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(error -> ofField(error, locale))
                        .toList();
            case HandlerMethodValidationException invalid -> ofParameters(invalid, locale);
            case MethodArgumentTypeMismatchException wrong ->
                List.of(new FieldProblem(
                        wrong.getName(), expected(wrong.getRequiredType(), locale), shown(wrong.getValue())));
            case HttpMessageNotReadableException unreadable -> List.of(ofBody(JsonFault.of(unreadable), locale));
            case MissingServletRequestParameterException missing ->
                List.of(missing(missing.getParameterName(), locale));
            case MissingServletRequestPartException missing -> List.of(missing(missing.getRequestPartName(), locale));
            default -> List.of();
        };
    }

    private FieldProblem ofBody(JsonFault fault, Locale locale) {
        return new FieldProblem(fault.field(), word(fault.key(), locale), shown(fault.sent()));
    }

    private FieldProblem missing(String field, Locale locale) {
        return new FieldProblem(field, word("shell.problem.missing", locale), null);
    }

    private FieldProblem ofField(FieldError error, Locale locale) {
        var message = error.isBindingFailure()
                ? word("shell.problem.unreadable", locale)
                : messages.getMessage(error, locale);
        return new FieldProblem(error.getField(), message, shown(error.getRejectedValue()));
    }

    private List<FieldProblem> ofParameters(HandlerMethodValidationException invalid, Locale locale) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? ofField(field, locale)
                                : new FieldProblem(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        messages.getMessage(error, locale),
                                        shown(result.getArgument()))))
                .toList();
    }

    private String expected(@Nullable Class<?> type, Locale locale) {
        if (type != null && type.isEnum()) {
            var names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return messages.getMessage("shell.problem.oneOf", new Object[] {names}, locale);
        }
        return word("shell.problem.unreadable", locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    static @Nullable String shown(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return readable(value.toString());
    }

    /// At most 80 characters, a mark for each that cannot be read or seen.
    static String readable(String sent) {
        var text = sent.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", "�");
        return text.length() <= LONGEST_REJECTED ? text : text.substring(0, LONGEST_REJECTED) + "…";
    }
}
