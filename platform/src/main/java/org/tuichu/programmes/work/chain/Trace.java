package org.tuichu.programmes.work.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which accounts acted on what is handed in at present; null until somebody has.
public record Trace(
        @Nullable UUID submittedBy,
        @Nullable UUID passedBy,
        @Nullable UUID signedBy) {
    public static final Trace NONE = new Trace(null, null, null);

    /// A part in one round that keeps its holder from judging the same round.
    public enum Part {
        SUBMITTER,
        SIGNER
    }

    boolean shows(Part part, UUID account) {
        return account.equals(
                switch (part) {
                    case SUBMITTER -> submittedBy;
                    case SIGNER -> signedBy;
                });
    }

    /// After `account` has acted. A new submission begins a new trace.
    Trace after(Act act, UUID account) {
        return switch (act) {
            case SUBMIT -> new Trace(account, null, null);
            case PASS -> new Trace(submittedBy, account, null);
            case SIGN -> new Trace(submittedBy, passedBy, account);
            case WITHDRAW -> NONE;
            case RECEIVE, REPORT_PROGRESS, HAND_ON, RETURN, CONFIRM, SIGN_OFF, REOPEN, CANCEL -> this;
        };
    }
}
