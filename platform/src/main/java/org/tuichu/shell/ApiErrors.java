package org.tuichu.shell;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers what goes wrong in a handler of the API with problem+json.
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {
    private final ApiProblem problem;

    ApiErrors(ApiProblem problem) {
        this.problem = problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Exception exception, Locale locale) {
        return ResponseEntity.of(problem.of(exception, locale)).build();
    }
}
