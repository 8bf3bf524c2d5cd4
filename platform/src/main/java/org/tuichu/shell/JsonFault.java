package org.tuichu.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The field of a JSON body that cannot be read, as `units[0].name`, why by the key of a message, and what was sent
/// where that is known.
record JsonFault(String field, String key, @Nullable Object sent, HttpStatus status) {

    static Optional<JsonFault> of(HttpMessageNotReadableException exception) {
        return exception.getCause() instanceof JacksonException fault
                        && !fault.getPath().isEmpty()
                ? Optional.of(of(fault))
                : Optional.empty();
    }

    private static JsonFault of(JacksonException fault) {
        var field = field(fault);
        return switch (fault) {
            case KeptTextReader.NotKept not ->
                new JsonFault(field, ApiProblem.NOT_KEPT, not.text, HttpStatus.UNPROCESSABLE_CONTENT);
            case UnrecognizedPropertyException _ ->
                new JsonFault(field, "shell.problem.unknownField", null, HttpStatus.BAD_REQUEST);
            case InvalidFormatException wrong ->
                new JsonFault(field, "shell.problem.unreadable", wrong.getValue(), HttpStatus.BAD_REQUEST);
            default -> new JsonFault(field, "shell.problem.unreadable", null, HttpStatus.BAD_REQUEST);
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
