package org.tuichu;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.tuichu.ledger.Actor;

/// A test that calls a use case directly does so as somebody. Requests bind who is signed in, as always; in a thread
/// that a test starts there is nobody.
final class ActingTestPerson implements InvocationInterceptor {
    static final Actor PERSON = Actor.of(
            new Actor.Named(UUID.randomUUID(), "Test Person"), new Actor.Named(UUID.randomUUID(), "Test Unit"));

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> called, ExtensionContext context)
            throws Throwable {
        return PERSON.<T, Throwable>call(invocation::proceed);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        act(invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        act(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        act(invocation);
    }

    private static void act(Invocation<@Nullable Void> invocation) throws Throwable {
        PERSON.<Boolean, Throwable>call(() -> {
            invocation.proceed();
            return true;
        });
    }
}
