package org.tuichu.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;

/// Makes the first unit and its first account, both or none.
@Component
class SetUp {
    private final Jurisdictions jurisdictions;
    private final Units units;
    private final Accounts accounts;
    private final AccountRows rows;
    private final TransactionTemplate transaction;

    SetUp(
            Jurisdictions jurisdictions,
            Units units,
            Accounts accounts,
            AccountRows rows,
            PlatformTransactionManager transactions) {
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.accounts = accounts;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What came of it; nothing is made but by the first.
    sealed interface Outcome {
        record Made() implements Outcome {}

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
        var created = accounts.create(new NewAccount(
                form.userName(), form.displayName(), Role.CLERK, unit.id().value(), place.path(), form.password()));
        if (!(created instanceof Accounts.Created.Done)) {
            status.setRollbackOnly();
        }
        return switch (created) {
            case Accounts.Created.Done(var id) -> new Outcome.Made();
            case Accounts.Created.UserNameTaken(var name) -> wrong("userName", "userName");
            case Accounts.Created.UserNameMalformed(var name) -> wrong("userName", "userName");
            case Accounts.Created.PasswordWeak(var rule) ->
                new Outcome.Wrong(new SetUpPage("access.password.rule." + rule, "password"));
        };
    }

    private static Outcome wrong(String problem, String field) {
        return new Outcome.Wrong(new SetUpPage("access.setUp.wrong." + problem, field));
    }
}
