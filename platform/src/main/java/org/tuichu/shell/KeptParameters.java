package org.tuichu.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses, before a handler runs, a request with a parameter that cannot be kept ([KeptText]): of its query, its form
/// or the text of its parts. The firewall of Spring Security refuses such names of parameters, and such headers.
final class KeptParameters implements HandlerInterceptor {
    /// What the page of the error says: which field, and why.
    static final String FAULT = "fault";

    private final ApiProblem problem;

    KeptParameters(ApiProblem problem) {
        this.problem = problem;
    }

    /// The page of an error has the parameters of what failed, and is shown all the same.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getDispatcherType() != DispatcherType.ERROR) {
            request.getParameterMap()
                    .forEach((name, values) -> Stream.of(values)
                            .filter(text -> !KeptText.holds(text))
                            .findFirst()
                            .ifPresent(text -> {
                                throw refused(request, name, text);
                            }));
        }
        return true;
    }

    private ErrorResponseException refused(HttpServletRequest request, String name, String text) {
        var refusal = problem.invalid(
                ApiProblem.readable(name), ApiProblem.notKept(text), text, LocaleContextHolder.getLocale());
        request.setAttribute(FAULT, refusal.getBody().getDetail());
        return refusal;
    }
}
