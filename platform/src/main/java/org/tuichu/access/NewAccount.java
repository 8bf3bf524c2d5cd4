package org.tuichu.access;

import java.util.UUID;

/// What an account is made from. `jurisdictionPath` is that of the unit; the password is kept as a hash only.
public record NewAccount(
        String userName, String displayName, Role role, UUID unitId, String jurisdictionPath, String password) {

    /// Never the password.
    @Override
    public String toString() {
        return "NewAccount[" + userName + ", " + role + ", " + unitId + "]";
    }
}
