package org.tuichu.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The accounts that people sign in with. Everything here obeys the scope of the work under way.
public interface Accounts {
    /// Makes an account, or says why not; nothing is left behind then.
    Created create(NewAccount account);

    /// The accounts of a unit, by user name.
    List<Account> forUnit(UUID unitId);

    /// Those of the officers who sign in with an account that is open.
    Set<UUID> openOf(Collection<UUID> officers);

    /// How many there are within the scope.
    long count();

    /// What became of a new account.
    sealed interface Created {
        record Done(UUID accountId) implements Created {}

        record UserNameTaken(String userName) implements Created {}

        /// `userName` is none: 2 to 64 small letters, digits, dots and hyphens, beginning with a letter or digit.
        record UserNameMalformed(String userName) implements Created {}

        /// An administrator or an enterprise holds one role and no other.
        record RolesNotTogether(Set<Role> roles) implements Created {}

        record PasswordWeak(PasswordRule broken) implements Created {}
    }
}
