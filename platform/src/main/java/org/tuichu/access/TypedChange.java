package org.tuichu.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an administrator typed into one of the forms of an account, and null where another form was sent: it stays in
/// its form when it cannot be saved, beside the account as it stands. An empty `officer` or `subject` is nobody's.
record TypedChange(
        @Nullable Set<Role> roles,
        @Nullable String officer,
        @Nullable String subject) {
    static final TypedChange NONE = new TypedChange(null, null, null);

    static TypedChange roles(Set<Role> roles) {
        return new TypedChange(roles, null, null);
    }

    static TypedChange officer(@Nullable UUID officer) {
        return new TypedChange(null, officer == null ? "" : officer.toString(), null);
    }

    static TypedChange subject(String subject) {
        return new TypedChange(null, null, subject);
    }
}
