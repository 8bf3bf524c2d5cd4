package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Tells Spring Security who makes a request: the person of the session, looked up when first asked for. Nothing is
/// kept in the node; sessions are begun and ended by sign-in and sign-out alone.
@Component
class SessionContexts implements SecurityContextRepository {
    private final CurrentSession current;

    SessionContexts(CurrentSession current) {
        this.current = current;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return current.of(request).isPresent();
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        return current.of(request)
                .map(session -> contextOf(session.viewer()))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static SecurityContext contextOf(Viewer viewer) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                viewer, null, AuthorityUtils.createAuthorityList(RoleNames.of(viewer.roles()))));
    }

    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) {
                known = contextOf(request);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return current.of(request).isEmpty();
        }
    }
}
