package org.tuichu.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;

/// Makes an account without a role, with an initial password. Needs the program's scope.
@Component
class MakeAccount {
    /// The name of a person: no control characters.
    private static final Pattern PERSON = Pattern.compile("\\P{C}{1,50}");

    private final AccountRegister register;
    private final AccountRows rows;
    private final OfficersAtDesk officers;
    private final Units units;
    private final Enterprises enterprises;
    private final SecureRandom random;

    MakeAccount(
            AccountRegister register,
            AccountRows rows,
            OfficersAtDesk officers,
            Units units,
            Enterprises enterprises,
            SecureRandom random) {
        this.register = register;
        this.rows = rows;
        this.officers = officers;
        this.units = units;
        this.enterprises = enterprises;
        this.random = random;
    }

    @Transactional
    Kept make(NewSeat typed) {
        if (!typed.officer().isEmpty()) {
            return ofOfficer(typed);
        }
        if (!PERSON.matcher(typed.displayName()).matches()) {
            return refused(Kept.Reason.DISPLAY_NAME_MALFORMED);
        }
        if (typed.unit().isEmpty() == typed.enterprise().isEmpty()) {
            return refused(Kept.Reason.ONE_SEAT);
        }
        return typed.unit().isEmpty() ? ofEnterprise(typed) : ofUnit(typed);
    }

    /// One administrator at a time, so that an officer does not get two.
    private Kept ofOfficer(NewSeat typed) {
        rows.oneAtATime();
        var found = officers.find(typed.officer())
                .filter(one ->
                        typed.unit().isEmpty() || typed.unit().equals(one.unit().toString()));
        if (found.isEmpty() || !typed.enterprise().isEmpty()) {
            return refused(Kept.Reason.OFFICER_UNKNOWN);
        }
        var officer = found.get();
        if (!rows.openOf(Set.of(officer.id())).isEmpty()) {
            return refused(Kept.Reason.OFFICER_HAS_ACCOUNT);
        }
        return unit(officer.unit().toString())
                .map(unit -> insert(
                        ofUnit(unit, typed.userName(), officer.officer().name()).ofOfficer(officer.id())))
                .orElseGet(() -> refused(Kept.Reason.UNIT_UNKNOWN));
    }

    private Kept ofUnit(NewSeat typed) {
        return unit(typed.unit())
                .map(unit -> insert(ofUnit(unit, typed.userName(), typed.displayName())))
                .orElseGet(() -> refused(Kept.Reason.UNIT_UNKNOWN));
    }

    private NewAccount ofUnit(Unit unit, String userName, String name) {
        return NewAccount.ofUnit(userName, name, Set.of(), unit.id().value(), unit.jurisdictionPath(), draw(userName))
                .withInitialPassword();
    }

    private Kept ofEnterprise(NewSeat typed) {
        return enterprise(typed.enterprise())
                .map(enterprise -> insert(new NewAccount(
                        typed.userName(),
                        typed.displayName(),
                        Set.of(),
                        null,
                        null,
                        enterprise,
                        enterprise.jurisdictionPath(),
                        draw(typed.userName()),
                        true)))
                .orElseGet(() -> refused(Kept.Reason.ENTERPRISE_UNKNOWN));
    }

    private Kept insert(NewAccount account) {
        return switch (register.create(account)) {
            case Accounts.Created.Done(var id) -> new Kept.WithPassword(id, account.userName(), account.password());
            case Accounts.Created.UserNameTaken _ -> refused(Kept.Reason.USER_NAME_TAKEN);
            case Accounts.Created.UserNameMalformed _ -> refused(Kept.Reason.USER_NAME_MALFORMED);
            case Accounts.Created.RolesNotTogether _ -> refused(Kept.Reason.ROLES_NOT_TOGETHER);
            case Accounts.Created.PasswordWeak _ -> refused(Kept.Reason.USER_NAME_MALFORMED);
        };
    }

    /// Held, so that it is neither merged nor closed meanwhile. One that ended or turned out to be another gets no
    /// accounts any more.
    private Optional<Unit> unit(String id) {
        try {
            units.find(UnitId.of(id)).ifPresent(unit -> units.hold(unit.jurisdictionPath()));
            return units.find(UnitId.of(id)).filter(unit -> unit.validTo() == null && unit.mergedInto() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Enterprise> enterprise(String id) {
        try {
            return enterprises.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// One that keeps to the rules: it may hold a short user name by chance.
    private String draw(String userName) {
        return Stream.generate(() -> DrawnPassword.from(random))
                .limit(100)
                .filter(password -> PasswordRule.brokenBy(password, userName).isEmpty())
                .findFirst()
                .orElseGet(() -> DrawnPassword.from(random));
    }

    private static Kept refused(Kept.Reason reason) {
        return new Kept.Refused(reason);
    }
}
