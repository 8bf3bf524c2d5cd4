package org.tuichu.access;

import java.util.Collection;
import org.springframework.web.method.HandlerMethod;

/// Deny by default: every handler of ours names a permission, or the program does not start.
final class EndpointRules {
    private EndpointRules() {}

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.tuichu");
    }

    static Permission permission(HandlerMethod method) {
        var requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw new IllegalStateException("@Requires is missing on " + method.getShortLogMessage());
        }
        return requires.value();
    }

    static void check(Collection<HandlerMethod> methods) {
        methods.stream().filter(EndpointRules::isOurs).forEach(EndpointRules::permission);
    }
}
