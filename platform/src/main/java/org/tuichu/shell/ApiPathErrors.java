package org.tuichu.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Answers a path of the API that no handler stands for with problem+json; the same for a page is left to the error
/// pages.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiPathErrors {
    private final ApiProblem problem;

    ApiPathErrors(ApiProblem problem) {
        this.problem = problem;
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class
    })
    ResponseEntity<ProblemDetail> answer(Exception exception, HttpServletRequest request, Locale locale)
            throws Exception {
        if (!request.getRequestURI().startsWith("/api/")) {
            throw exception;
        }
        return ResponseEntity.of(problem.of(exception, locale)).build();
    }
}
