package org.tuichu.database;

/// Which rows a piece of work may see and change, as row-level security checks it.
///
/// Paths are those of jurisdictions: codes from the province down, each followed by a slash, `/210000/211100/211104/`;
/// the root `/` covers everything. `reads` covers the rows that may be seen, `writes` those that may be changed.
public record Scope(String reads, String writes) {
    /// Nothing: no jurisdiction has this path.
    static final Scope NONE = new Scope("/-/", "/-/");

    /// Everything: for the program's own work (start-up, sign-in), never for a person.
    public static final Scope PROGRAM = new Scope("/", "/");

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    public Scope {
        requirePath(reads);
        requirePath(writes);
    }

    /// That of an officer: reads the own jurisdiction and those below, writes the own one only, enforced row by row.
    public static Scope of(String jurisdictionPath) {
        return new Scope(jurisdictionPath, jurisdictionPath);
    }

    /// Runs `work` under this scope; transactions begun within carry it to the database.
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /// Runs `work` under this scope.
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// The scope of the work under way; [#NONE] where nobody set one.
    static Scope current() {
        return CURRENT.orElse(NONE);
    }

    private static void requirePath(String path) {
        if (!path.startsWith("/") || !path.endsWith("/")) {
            throw new IllegalArgumentException("jurisdiction path: " + path);
        }
    }
}
