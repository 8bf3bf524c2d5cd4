package org.tuichu.directoryweb;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.access.Accounts;
import org.tuichu.database.Scope;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Officers.Listed;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;

/// Asks whether somebody is another person than the one who bears the same name in the unit at the same time: the same
/// one entered twice cannot be told from two.
@Component
class Namesakes {
    /// The key of why an entry stays with which somebody signs in.
    static final String SIGNS_IN = "directory.problem.doubleSignsIn";

    private final Units units;
    private final Officers officers;
    private final Accounts accounts;

    Namesakes(Units units, Officers officers, Accounts accounts) {
        this.units = units;
        this.officers = officers;
        this.accounts = accounts;
    }

    /// What is asked about `as`, who is put right in the place of `officer` or new where that is null; nothing where
    /// the form answers it, or the name stays.
    Optional<FieldProblem> asked(UnitId unit, @Nullable UUID officer, Officer as, OfficerForm form) {
        var there = kept(unit);
        var named = there.stream()
                .anyMatch(
                        one -> one.id().equals(officer) && one.officer().name().equals(as.name()));
        return form.isAnother() || named
                ? Optional.empty()
                : there.stream()
                        .filter(one -> !one.id().equals(officer))
                        .map(Listed::officer)
                        .filter(other -> areAlike(other, as))
                        .findFirst()
                        .map(Namesakes::asked);
    }

    /// Whether somebody signs in as this officer: the account is led to the entry that stays first.
    boolean signsIn(UnitId unit, UUID officer) {
        return kept(unit).stream().anyMatch(one -> one.id().equals(officer))
                && Scope.PROGRAM.call(() -> !accounts.openOf(List.of(officer)).isEmpty());
    }

    /// None of a unit that others keep: nothing is asked then, and the change answered as one of theirs.
    private List<Listed> kept(UnitId unit) {
        return units.find(unit)
                .filter(one -> one.jurisdictionPath().equals(Scope.current().writes()))
                .map(one -> officers.known(unit))
                .orElse(List.of());
    }

    static boolean areAlike(Officer one, Officer other) {
        return one.name().equals(other.name()) && one.overlaps(other);
    }

    private static FieldProblem asked(Officer other) {
        var post = other.post();
        return FieldProblem.of("another", "directory.problem.namesake", other.name(), post == null ? "—" : post);
    }
}
