package org.tuichu.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What an account does. Those of a unit may be held together; every other stands alone, so that nobody who keeps
/// accounts, grants roles or reads logs also works, nor does two of these.
public enum Role {
    /// 经办: prepares.
    CLERK,
    /// 审核: checks.
    REVIEWER,
    /// 签发: signs.
    SIGNER,
    /// 系统管理员: makes, locks and resets accounts.
    SYSTEM_ADMINISTRATOR,
    /// 安全管理员: grants roles, locks and opens accounts.
    SECURITY_ADMINISTRATOR,
    /// 审计员: reads logs.
    AUDITOR,
    /// 企业: acts for the one enterprise of the account.
    ENTERPRISE;

    /// Those of an officer who works in a unit.
    public static final Set<Role> OF_UNIT = setOf(EnumSet.of(CLERK, REVIEWER, SIGNER));

    /// 三员: three persons, never fewer.
    public static final Set<Role> OF_ADMINISTRATORS =
            setOf(EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR));

    /// All that a person of a unit may be granted.
    static final Set<Role> OF_PEOPLE = setOf(EnumSet.complementOf(EnumSet.of(ENTERPRISE)));

    /// Unmodifiable, in the order of this enum.
    public static Set<Role> setOf(Collection<Role> roles) {
        return roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /// Whether one person may hold them all.
    static boolean together(Collection<Role> roles) {
        return roles.size() <= 1 || OF_UNIT.containsAll(roles);
    }
}
