package org.tuichu.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The field of a JSON body that is missing or cannot be read, as `units[0].name`, why by the key of a message, and
/// what was sent where that is known. Of a body that is no JSON at all, or none, the field is `body`.
record JsonFault(String field, String key, @Nullable Object sent, HttpStatus status) {
    static final String BODY = "body";
    private static final String MISSING = "shell.problem.missing";
    private static final String UNREADABLE = "shell.problem.unreadable";

    static JsonFault of(HttpMessageNotReadableException exception) {
        if (exception.getCause() instanceof JacksonException fault
                && !fault.getPath().isEmpty()) {
            return of(fault);
        }
        return new JsonFault(BODY, exception.getCause() == null ? MISSING : UNREADABLE, null, HttpStatus.BAD_REQUEST);
    }

    private static JsonFault of(JacksonException fault) {
        var field = field(fault);
        return switch (fault) {
            case KeptTextReader.NotKept not ->
                new JsonFault(field, ApiProblem.notKept(not.text), not.text, HttpStatus.UNPROCESSABLE_CONTENT);
            case InvalidNullException _ -> new JsonFault(field, MISSING, null, HttpStatus.UNPROCESSABLE_CONTENT);
            case UnrecognizedPropertyException _ ->
                new JsonFault(field, "shell.problem.unknownField", null, HttpStatus.BAD_REQUEST);
            case InvalidFormatException wrong ->
                new JsonFault(field, UNREADABLE, wrong.getValue(), HttpStatus.BAD_REQUEST);
            default -> new JsonFault(field, UNREADABLE, null, HttpStatus.BAD_REQUEST);
        };
    }

    private static String field(JacksonException fault) {
        var field = new StringBuilder();
        for (var step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return ApiProblem.readable(field.toString());
    }
}
