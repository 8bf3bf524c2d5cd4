package org.tuichu.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.database.Scope;

/// Who acts, under the names they bear at the time: a person of a unit, perhaps by delegation, or the program.
///
/// Bound for a piece of work beside its [Scope]. A person stays the actor also where the program helps with a wider
/// scope.
///
/// - `person`: the account; absent for the program, which belongs to no unit either
/// - `onBehalfOf`: whose power was delegated; absent where it is the person's own
public record Actor(
        @Nullable Named person,
        @Nullable Named unit,
        @Nullable Named onBehalfOf) {
    /// An account or a unit, and how it is called.
    public record Named(UUID id, String name) {}

    /// The program's own work, which nobody asked for.
    public static final Actor PROGRAM = new Actor(null, null, null);

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    /// A person who acts with the power of the own unit.
    public static Actor of(Named person, Named unit) {
        return new Actor(person, unit, null);
    }

    /// The same person with the power that `delegator` lent.
    public Actor onBehalfOf(Named delegator) {
        return new Actor(person, unit, delegator);
    }

    /// Runs `work` with this actor.
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /// Runs `work` with this actor.
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// Whose power was lent for the work under way, by name; null where it is the person's own.
    public static @Nullable String lender() {
        var lender = current().onBehalfOf();
        return lender == null ? null : lender.name();
    }

    /// Whether the work under way is done by somebody of that unit who is called so.
    public static boolean isCurrently(UUID unit, String name) {
        var now = current();
        return now.person() != null
                && now.unit() != null
                && now.unit().id().equals(unit)
                && now.person().name().equals(name);
    }

    /// Who does the work under way. Where nobody is bound it is the program, provided that the scope is the program's.
    static Actor current() {
        if (!CURRENT.isBound() && !Scope.current().equals(Scope.PROGRAM)) {
            throw new IllegalStateException("nobody is bound as the actor of this work, and it is not the program's");
        }
        return CURRENT.orElse(PROGRAM);
    }
}
