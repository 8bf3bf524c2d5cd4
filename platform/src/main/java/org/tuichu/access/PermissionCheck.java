package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
            if (required != Permission.PUBLIC && !viewerMay(required)) {
                throw new AccessDeniedException(required.name());
            }
        }
        return true;
    }

    private static boolean viewerMay(Permission permission) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof Viewer viewer
                && viewer.may(permission);
    }
}
