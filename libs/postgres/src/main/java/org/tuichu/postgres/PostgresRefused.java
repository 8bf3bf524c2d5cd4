package org.tuichu.postgres;

/// The database does not run, for a [Refusal] that tells a person what to do.
public final class PostgresRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public PostgresRefused(Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
