package org.tuichu.evidence.content;

/// What the bytes say.
public sealed interface Told {
    /// A kind that is taken.
    record Kind(FileKind kind) implements Told {}

    /// Nothing that is taken, and why.
    record Not(Reason reason) implements Told {}

    /// Why a content is not taken.
    enum Reason {
        /// None of the kinds of [FileKind].
        UNKNOWN_KIND,
        /// A program, a script, a page or a drawing that may hold scripts.
        EXECUTABLE,
        /// A document with macros.
        MACROS,
        /// A document under a password: nobody could look into it.
        ENCRYPTED,
        /// One thing that is also another: an archive or a page behind a picture or a document.
        TWO_IN_ONE,
        /// An archive that holds a program or a script, or names that leave its folder.
        UNSAFE_ARCHIVE,
        /// It begins as what it claims to be and does not go on so.
        DAMAGED
    }

    static Told is(FileKind kind) {
        return new Kind(kind);
    }

    static Told not(Reason reason) {
        return new Not(reason);
    }
}
