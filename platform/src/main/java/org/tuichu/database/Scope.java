package org.tuichu.database;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which rows a piece of work may see and change, as row-level security checks it.
///
/// Paths are those of jurisdictions: codes from the province down, each followed by a slash, `/210000/211100/211104/`;
/// the root `/` covers everything. `reads` covers the rows that may be seen, `writes` those that may be changed.
/// `unit` narrows both for rows that belong to a unit: the ids of its records with blanks between, or [#EVERY_UNIT].
/// `serves` is a place above whose own rows, but drafts, may be seen too. `enterprise` is the id of the one enterprise
/// that may be seen whatever its place, empty where none is.
public record Scope(String reads, String writes, String unit, String serves, String enterprise) {
    /// Rows of every unit in the paths: for the leading group's office and the program.
    private static final String EVERY_UNIT = "*";

    /// No jurisdiction has this path.
    private static final String NOWHERE = "/-/";

    /// Nothing; no unit has this id.
    public static final Scope NONE = new Scope(NOWHERE, NOWHERE, "", NOWHERE, "");

    /// Everything: for the program's own work (start-up, sign-in), never for a person.
    public static final Scope PROGRAM = new Scope("/", "/", EVERY_UNIT, NOWHERE, "");

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    public Scope {
        requirePath(reads);
        requirePath(writes);
        requirePath(serves);
    }

    /// That of an officer: reads the own jurisdiction and those below, writes the own one only, enforced row by row.
    public static Scope of(String jurisdictionPath) {
        return new Scope(jurisdictionPath, jurisdictionPath, EVERY_UNIT, NOWHERE, "");
    }

    /// That of an auditor: reads the jurisdiction and those below, of every unit, and writes nowhere.
    public static Scope readingOnly(String jurisdictionPath) {
        return new Scope(jurisdictionPath, NOWHERE, EVERY_UNIT, NOWHERE, "");
    }

    /// That of an enterprise: reads what is the enterprise's own, and writes nowhere.
    public static Scope ofEnterprise(UUID id) {
        return new Scope(NOWHERE, NOWHERE, "", NOWHERE, id.toString());
    }

    /// The same, but of rows that belong to a unit those of `id` only.
    public Scope ofUnit(UUID id) {
        return ofUnit(Set.of(id));
    }

    /// The same for a unit that has several records, because some turned out to be one.
    public Scope ofUnit(Set<UUID> records) {
        var ids = records.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
        return new Scope(reads, writes, ids, serves, enterprise);
    }

    /// The same for a body that governs a place below: it reads that place, and serves the one it writes for.
    public Scope governing(String below) {
        return new Scope(below, writes, unit, writes, enterprise);
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
    public static Scope current() {
        return CURRENT.orElse(NONE);
    }

    private static void requirePath(String path) {
        if (!path.startsWith("/") || !path.endsWith("/")) {
            throw new IllegalArgumentException("jurisdiction path: " + path);
        }
    }
}
