package org.tuichu.access;

import java.util.UUID;

/// What became of lending, or taking back, roles.
sealed interface Delegated {
    record Done(UUID delegation) implements Delegated {}

    record Missing() implements Delegated {}

    record Refused(Reason reason) implements Delegated {}

    /// Why not, and which field is at fault.
    enum Reason {
        /// Roles that were lent are not lent on, and only an officer has any.
        NOT_OWN_ROLES("to"),
        /// No open account of an officer of the same unit.
        NO_COLLEAGUE("to"),
        DAYS_UNREADABLE("firstDay"),
        /// The last day comes before the first, or is past.
        DAYS_REVERSED("lastDay"),
        /// More than a year.
        TOO_LONG("lastDay"),
        REASON_MISSING("reason"),
        TOO_MANY("to");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }

        String message() {
            return "access.delegation." + name();
        }
    }
}
