package org.tuichu.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Answers an upload to the API above the limit with problem+json that names the field and the limits. It is refused
/// before a handler is looked for; the same for a page is left to the error pages.
@ControllerAdvice
@Order(0)
class TooLargeUpload {
    private final ApiProblem problem;
    private final MultipartProperties limits;
    private final RequestMappingHandlerMapping handlers;

    TooLargeUpload(
            ApiProblem problem,
            MultipartProperties limits,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.problem = problem;
        this.limits = limits;
        this.handlers = handlers;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(
            MaxUploadSizeExceededException tooLarge, HttpServletRequest request, Locale locale) throws Exception {
        if (!request.getRequestURI().startsWith("/api/")) {
            throw tooLarge;
        }
        var size = limits.getMaxFileSize().toMegabytes();
        var all = limits.getMaxRequestSize().toMegabytes();
        return ResponseEntity.of(problem.tooLarge(field(request), size, all, locale))
                .build();
    }

    /// The field of files of what was asked for; `body` where nothing there takes files.
    private String field(HttpServletRequest request) throws Exception {
        var chain = handlers.getHandler(request);
        return chain != null && chain.getHandler() instanceof HandlerMethod method
                ? Stream.of(method.getMethodParameters())
                        .filter(TooLargeUpload::takesFiles)
                        .map(parameter -> parameter.getParameter().getName())
                        .findFirst()
                        .orElse(JsonFault.BODY)
                : JsonFault.BODY;
    }

    private static boolean takesFiles(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == MultipartFile.class
                || (Collection.class.isAssignableFrom(type)
                        && parameter.nested().getNestedParameterType() == MultipartFile.class);
    }
}
