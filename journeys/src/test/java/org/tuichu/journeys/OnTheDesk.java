package org.tuichu.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a journey the [Desk]; it is opened once for all journeys of a JVM, which Surefire runs one by one, and closed
/// when it ends.
final class OnTheDesk implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Desk.class, key -> open(), Desk.class);
    }

    private static Desk open() {
        try {
            return Desk.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
