package org.tuichu.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriComponentsBuilder;

/// Answers a request that may not go on: a person is led to the sign-in page and, after it, back to the page they
/// wanted; a program gets a problem+json.
final class NotLetIn implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final CurrentSession current;

    NotLetIn(CurrentSession current) {
        this.current = current;
    }

    /// Nobody is signed in.
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (isApi(request)) {
            problem(request, response, HttpStatus.UNAUTHORIZED);
        } else {
            signInFirst(request, response);
        }
    }

    /// Somebody is signed in and may not do this, or a form came without its secret.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        if (isApi(request)) {
            problem(request, response, HttpStatus.FORBIDDEN);
        } else if (exception instanceof Owing owing) {
            response.sendRedirect(owing.owed().page());
        } else if (exception instanceof CsrfException && current.of(request).isEmpty()) {
            signInFirst(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var to = UriComponentsBuilder.fromPath("/sign-in");
        if (current.isOver(request)) {
            SessionCookie.SESSION.clear(request, response);
            to.queryParam("why", WhySignIn.SESSION_OVER.parameter());
        } else if (!isPage(request)) {
            to.queryParam("why", WhySignIn.FORM_OLD.parameter());
        }
        if (isPage(request) && !request.getRequestURI().equals("/")) {
            to.queryParam("back", "{back}");
        }
        response.sendRedirect(to.encode(StandardCharsets.UTF_8)
                .buildAndExpand(wanted(request))
                .toUriString());
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return LocalPath.orHome(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    private static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var path = request.getRequestURI().replaceAll("[^A-Za-z0-9/._~%-]", "");
        response.getWriter().write("""
                        {"type":"about:blank","title":"%s","status":%d,"instance":"%s"}""".formatted(status.getReasonPhrase(), status.value(), path));
    }
}
