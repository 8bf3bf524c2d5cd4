package org.tuichu.plan;

/// The document was not read, and why: the one exception of this library. Nothing was written.
public final class PlanRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    /// `detail` names the limit or the place, for a person: `bytes 209715200 > 67108864`.
    public PlanRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    /// Why a document cannot be read.
    public enum Reason {
        /// Larger than a limit allows; the detail names the limit and the figure.
        TOO_LARGE,
        /// Content of no kind that can be read.
        UNKNOWN_FORMAT,
        /// Protected by a password.
        ENCRYPTED,
        /// Broken, cut off or not what its first bytes say.
        DAMAGED,
        /// Pictures of pages without text: needs character recognition first.
        IMAGE_ONLY,
        /// No text at all.
        EMPTY,
        /// Text, but nothing in it that looks like a work plan.
        NOT_A_PLAN
    }
}
