package org.tuichu.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;

/// Makes the first unit and its first account, both or none.
@Component
class SetUp {
    /// The administrators bear them.
    private static final Set<String> RESERVED = Set.of("system-administrator", "security-administrator", "auditor");

    private final Jurisdictions jurisdictions;
    private final Units units;
    private final Accounts accounts;
    private final AccountRows rows;
    private final MessageSource messages;
    private final SecureRandom random;
    private final TransactionTemplate transaction;

    SetUp(
            Jurisdictions jurisdictions,
            Units units,
            Accounts accounts,
            AccountRows rows,
            MessageSource messages,
            SecureRandom random,
            PlatformTransactionManager transactions) {
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.accounts = accounts;
        this.rows = rows;
        this.messages = messages;
        this.random = random;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What came of it; nothing is made but by the first.
    sealed interface Outcome {
        /// With the accounts of the three administrators.
        record Made(List<Kept.WithPassword> administrators) implements Outcome {}

        /// Somebody else was first.
        record MadeBefore() implements Outcome {}

        record Wrong(SetUpPage page) implements Outcome {}
    }

    Outcome make(SetUpForm form) {
        var place = Scope.PROGRAM.call(() -> place(form.jurisdiction()));
        if (place.isEmpty()) {
            return wrong("jurisdiction", "jurisdiction");
        }
        if (form.unitName().isEmpty()) {
            return wrong("unit", "unitName");
        }
        if (RESERVED.contains(form.userName())) {
            return wrong("userNameReserved", "userName");
        }
        if (form.displayName().isEmpty()) {
            return wrong("displayName", "displayName");
        }
        return Scope.PROGRAM.call(() -> transaction.execute(status -> make(form, place.get(), status)));
    }

    /// By its code, or by its name where only one place bears it.
    private Optional<Jurisdiction> place(String typed) {
        return jurisdictions.byCode(typed).or(() -> jurisdictions.byName(typed));
    }

    private Outcome make(SetUpForm form, Jurisdiction place, TransactionStatus status) {
        rows.oneAtATime();
        if (accounts.count() > 0) {
            return new Outcome.MadeBefore();
        }
        var unit = units.create(new ProposedUnit(
                place.id(), form.unitName(), UnitKind.BODY, UnitFunction.INDUSTRY, null, List.of(), List.of()));
        units.markOffice(unit.id());
        var created = accounts.create(NewAccount.ofUnit(
                form.userName(), form.displayName(), Role.OF_UNIT, unit.id().value(), place.path(), form.password()));
        if (!(created instanceof Accounts.Created.Done)) {
            status.setRollbackOnly();
        }
        return switch (created) {
            case Accounts.Created.Done(var id) -> new Outcome.Made(administrators(unit));
            case Accounts.Created.UserNameTaken(var name) -> wrong("userName", "userName");
            case Accounts.Created.UserNameMalformed(var name) -> wrong("userName", "userName");
            case Accounts.Created.RolesNotTogether(var roles) -> throw new IllegalStateException(roles.toString());
            case Accounts.Created.PasswordWeak(var rule) ->
                new Outcome.Wrong(new SetUpPage("access.password.rule." + rule, "password"));
        };
    }

    /// One of each kind, each for a person of its own, with a password that is shown once.
    private List<Kept.WithPassword> administrators(Unit unit) {
        return Role.OF_ADMINISTRATORS.stream()
                .map(role -> administrator(role, unit))
                .toList();
    }

    private Kept.WithPassword administrator(Role role, Unit unit) {
        var userName = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var name = messages.getMessage("access.role." + role, null, Locale.SIMPLIFIED_CHINESE);
        var password = DrawnPassword.from(random);
        var created = accounts.create(
                NewAccount.ofUnit(userName, name, Set.of(role), unit.id().value(), unit.jurisdictionPath(), password)
                        .withInitialPassword());
        if (created instanceof Accounts.Created.Done(var id)) {
            return new Kept.WithPassword(id, userName, password);
        }
        throw new IllegalStateException(created.toString());
    }

    private static Outcome wrong(String problem, String field) {
        return new Outcome.Wrong(new SetUpPage("access.setUp.wrong." + problem, field));
    }
}
