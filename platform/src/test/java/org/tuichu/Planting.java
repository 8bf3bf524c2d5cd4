package org.tuichu;

import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.ActKind;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// Lets a test write rows by its own SQL, which the database takes only with an act.
public final class Planting {
    private enum TestAct implements ActKind {
        ROWS_PLANTED
    }

    private final TransactionOperations transaction;
    private final Ledger ledger;

    public Planting(TransactionOperations transaction, Ledger ledger) {
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /// Runs `work` in a transaction of the program.
    public void rows(Runnable work) {
        rows(Scope.PROGRAM, work);
    }

    /// The same with a narrower scope.
    public void rows(Scope scope, Runnable work) {
        scope.run(() -> transaction.executeWithoutResult(begun -> {
            work.run();
            ledger.record(Act.of(TestAct.ROWS_PLANTED, "test", "rows", Facts.NONE));
        }));
    }
}
