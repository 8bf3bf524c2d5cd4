package org.tuichu.directoryweb;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Answers of the API that say no, as problem+json that names the fields.
final class ApiProblem {
    private ApiProblem() {}

    static ErrorResponseException notFound(String what) {
        return of(HttpStatus.NOT_FOUND, what + " is not there or not in your scope", List.of());
    }

    /// Somebody was faster; `current` is what stands there now.
    static ErrorResponseException stale(Object current) {
        var exception = of(HttpStatus.CONFLICT, "version: somebody else changed it in the meantime", List.of());
        exception.getBody().setProperty("current", current);
        return exception;
    }

    static ErrorResponseException invalid(String field, String message) {
        return invalid(List.of(Map.of("field", field, "message", message)));
    }

    /// `errors` are pairs of a field and what is wrong with it, one at least.
    static ErrorResponseException invalid(List<Map<String, String>> errors) {
        var first = errors.getFirst();
        return of(HttpStatus.UNPROCESSABLE_CONTENT, first.get("field") + ": " + first.get("message"), errors);
    }

    private static ErrorResponseException of(HttpStatus status, String detail, List<Map<String, String>> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return new ErrorResponseException(status, problem, null);
    }
}
