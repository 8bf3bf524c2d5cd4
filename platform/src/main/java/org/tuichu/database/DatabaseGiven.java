package org.tuichu.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Holds where [NoDatabaseGiven] does not.
final class DatabaseGiven implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !new NoDatabaseGiven().matches(context, metadata);
    }
}
