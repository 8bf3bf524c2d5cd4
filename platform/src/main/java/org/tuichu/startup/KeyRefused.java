package org.tuichu.startup;

/// Why the key that secrets are encrypted with is of no use, and so the program does not start.
public final class KeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is not as it must be.
    public enum Reason {
        /// There is no key at the place of the settings, and secrets were encrypted before.
        KEY_MISSING,
        /// The key cannot be read or made, or others may read it; the detail says which.
        KEY_UNUSABLE,
        /// The key opens none of the secrets.
        OTHER_KEY
    }

    private final Reason reason;
    private final String detail;

    public KeyRefused(Reason reason, String detail) {
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
