package org.tuichu.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an account is made from: a person of a unit, or of an enterprise. `officerId` is the officer of the unit whose
/// account it is, null where nobody says so. `jurisdictionPath` is that of the unit or
/// enterprise; the password is kept as a hash only, and `initial` says that it has to be changed at the first sign-in.
public record NewAccount(
        String userName,
        String displayName,
        Set<Role> roles,
        @Nullable UUID unitId,
        @Nullable UUID officerId,
        @Nullable Enterprise enterprise,
        String jurisdictionPath,
        String password,
        boolean initial) {
    public NewAccount {
        roles = Role.setOf(roles);
    }

    /// With a password that the person chose.
    public static NewAccount ofUnit(
            String userName, String displayName, Set<Role> roles, UUID unitId, String path, String password) {
        return new NewAccount(userName, displayName, roles, unitId, null, null, path, password, false);
    }

    /// The same with a password that somebody else drew.
    public NewAccount withInitialPassword() {
        return new NewAccount(
                userName, displayName, roles, unitId, officerId, enterprise, jurisdictionPath, password, true);
    }

    /// The same as the account of an officer of the unit, who has no open one.
    public NewAccount ofOfficer(UUID officer) {
        return new NewAccount(
                userName, displayName, roles, unitId, officer, enterprise, jurisdictionPath, password, initial);
    }

    /// Never the password.
    @Override
    public String toString() {
        return "NewAccount[" + userName + ", " + roles + "]";
    }
}
