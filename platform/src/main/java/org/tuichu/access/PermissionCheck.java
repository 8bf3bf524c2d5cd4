package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a handler run only for a person with the permission that it [Requires].
final class PermissionCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && EndpointRules.isOurs(method)) {
            var required = EndpointRules.permission(method);
            if (required != Permission.PUBLIC) {
                require(required);
            }
        }
        return true;
    }

    private static void require(Permission required) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Viewer viewer)) {
            throw new AccessDeniedException(required.name());
        }
        if (viewer.may(required)) {
            return;
        }
        throw viewer.owes().stream()
                .min(Comparator.naturalOrder())
                .<AccessDeniedException>map(Owing::new)
                .orElseGet(() -> new AccessDeniedException(required.name()));
    }
}
