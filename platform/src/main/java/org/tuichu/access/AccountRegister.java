package org.tuichu.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Makes accounts: rules first, then the hash, then the row.
@Component
class AccountRegister implements Accounts {
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,63}");

    private final AccountRows rows;
    private final Passwords passwords;

    AccountRegister(AccountRows rows, Passwords passwords) {
        this.rows = rows;
        this.passwords = passwords;
    }

    @Override
    public Created create(NewAccount account) {
        if (!Role.together(account.roles())) {
            return new Created.RolesNotTogether(account.roles());
        }
        if (!USER_NAME.matcher(account.userName()).matches()) {
            return new Created.UserNameMalformed(account.userName());
        }
        var broken = PasswordRule.brokenBy(account.password(), account.userName());
        if (broken.isPresent()) {
            return new Created.PasswordWeak(broken.get());
        }
        return insert(account, passwords.hash(account.password()));
    }

    /// With a hash that is known already.
    Created insert(NewAccount account, String passwordHash) {
        var id = UUID.randomUUID();
        return rows.insert(id, account, passwordHash)
                ? new Created.Done(id)
                : new Created.UserNameTaken(account.userName());
    }

    @Override
    public List<Account> forUnit(UUID unitId) {
        return rows.forUnit(unitId);
    }

    @Override
    public Set<UUID> openOf(Collection<UUID> officers) {
        return rows.openOf(officers);
    }

    @Override
    public long count() {
        return rows.count();
    }
}
