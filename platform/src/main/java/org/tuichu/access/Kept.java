package org.tuichu.access;

import java.util.UUID;

/// What became of something that an administrator did to an account.
sealed interface Kept {
    record Done() implements Kept {}

    /// With a password that is shown this once.
    record WithPassword(UUID account, String userName, String password) implements Kept {
        @Override
        public String toString() {
            return "WithPassword[" + userName + "]";
        }
    }

    record Missing() implements Kept {}

    /// Somebody else changed the account meanwhile.
    record Stale() implements Kept {}

    record Refused(Reason reason) implements Kept {}

    /// Why not, and which field is at fault.
    enum Reason {
        /// Nobody does this to the own account.
        OWN_ACCOUNT("account"),
        /// An administrator or an enterprise holds one role and no other.
        ROLES_NOT_TOGETHER("roles"),
        /// A person of that name in the unit holds a role in another open account that does not go with it, and nothing
        /// says that they are two officers.
        SAME_PERSON("roles"),
        /// An account of an enterprise holds that role, one of a unit does not.
        ROLE_OF_ANOTHER_KIND("roles"),
        /// It is the only open one of its kind of administrators.
        LAST_ADMINISTRATOR("account"),
        USER_NAME_TAKEN("userName"),
        USER_NAME_MALFORMED("userName"),
        DISPLAY_NAME_MALFORMED("displayName"),
        UNIT_UNKNOWN("unit"),
        /// No officer of the account's unit, or one whose last day has passed.
        OFFICER_UNKNOWN("officer"),
        /// Another account of the officer is open.
        OFFICER_HAS_ACCOUNT("officer"),
        /// The deployment has set no issuer.
        NO_ISSUER("subject"),
        /// Not 1 to 255 ASCII characters, or none where there is none to take away.
        SUBJECT_MALFORMED("subject"),
        /// It opens another account.
        SUBJECT_TAKEN("subject"),
        /// None of the register.
        ENTERPRISE_UNKNOWN("enterprise"),
        PLACE_UNKNOWN("jurisdiction"),
        /// Neither a unit nor an enterprise, or both.
        ONE_SEAT("unit");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }

        String message() {
            return "access.keeping." + name();
        }
    }
}
