package org.tuichu.shell;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Fields that are wrong are answered 422 by the API, each named; the whole is `body`.
public final class Unprocessable {
    private Unprocessable() {}

    /// One fault at least.
    public static ErrorResponseException of(List<Fault.Said> faults) {
        var first = faults.getFirst();
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                first.field().isEmpty() ? first.words() : first.field() + ": " + first.words());
        problem.setProperty(
                "errors",
                faults.stream()
                        .map(fault -> Map.of(
                                "field", fault.field().isEmpty() ? "body" : fault.field(), "message", fault.words()))
                        .toList());
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }
}
