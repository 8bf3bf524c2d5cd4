package org.tuichu.enterprises.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.rulebook.FoundOut;

/// What somebody found out about a line.
///
/// - `fact`: a fact of the rules by its name, or whether the exception of a rule holds
/// - `rule`: id of the one whose exception it is, null for a fact and for what was said of all exceptions alike
/// - `value`: in the unit of the fact, or `true` and `false`
/// - `basis`: how it was found out
/// - `onBehalfOf`: the colleague whose roles were lent, null where they were the person's own
record LineAnswer(
        String fact,
        @Nullable String rule,
        String value,
        String basis,
        String by,
        UUID account,
        @Nullable String onBehalfOf,
        Instant at) {
    FoundOut foundOut() {
        return new FoundOut(fact, rule, value);
    }

    /// Is this person's, or that of the colleague whose roles the person works with.
    boolean isOf(Viewer viewer) {
        var behalf = viewer.onBehalfOf();
        return account.equals(viewer.accountId()) || (behalf != null && account.equals(behalf.accountId()));
    }
}
