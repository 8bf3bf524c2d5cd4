package org.tuichu.database;

/// The given database cannot be used as it is; somebody has to put `reason` right before the program can start.
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    /// What has to be put right; said in words by `startup.database.<name>`. The detail is what the comment says.
    public enum Reason {
        /// `tuichu.db.url` does not begin with `jdbc:postgresql:`; the detail is empty, for the address may hold a
        /// password.
        ADDRESS,
        /// What the driver says.
        UNREACHABLE,
        /// The role whose name or password is refused, and what the server says.
        SIGN_IN,
        /// What the server says about a database of this name.
        NO_SUCH_DATABASE,
        /// The server's version; [GivenDatabase#OLDEST] is needed.
        TOO_OLD,
        /// A standby, or a database set to read only.
        READ_ONLY,
        /// The encoding, which is not UTF8.
        ENCODING,
        /// The default order is not that of pinyin, or the server was built without ICU.
        ORDER,
        /// The character classes (LC_CTYPE) know no Chinese.
        TRIGRAMS,
        /// pg_trgm is not installed on the server's machine, or the owner role may not create it.
        EXTENSION,
        /// The owner role that may not create tables in the schema public.
        NO_TABLES,
        /// The application role that is a superuser or has BYPASSRLS.
        TOO_MIGHTY,
        /// The application role that owns the tables, or may become who does.
        OWNS_TABLES
    }

    DatabaseRefused(Reason reason, String detail) {
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
}
