package org.tuichu.ledger;

/// Why the record of acts cannot be signed, and so the program does not start.
public final class LedgerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is not as it must be.
    public enum Reason {
        /// There is no key at the place of the settings, and the record was signed before.
        KEY_MISSING,
        /// The key cannot be read, or others may read it; the detail says which.
        KEY_UNUSABLE,
        /// The newest checkpoint is not signed by the key.
        OTHER_KEY
    }

    private final Reason reason;
    private final String detail;

    LedgerRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /// The file of the key, or what is wrong with it.
    public String detail() {
        return detail;
    }
}
