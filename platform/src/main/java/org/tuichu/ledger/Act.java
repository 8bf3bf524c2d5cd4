package org.tuichu.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.proof.Hash;
import org.tuichu.proof.entry.Subject;

/// Something that was done: what, to what, and its facts. Who did it is the [Actor] of the work under way.
///
/// `place` is the jurisdiction path whose record it is; null for that of the writing scope. `files` are the SHA-256 of
/// the files it refers to.
public record Act(
        ActKind kind,
        Subject subject,
        Facts facts,
        @Nullable String place,
        List<Hash> files) {
    public Act {
        files = List.copyOf(files);
    }

    /// In the place of the writing scope. `id` is that of the subject, as text.
    public static Act of(ActKind kind, String subject, Object id, Facts facts) {
        return new Act(kind, new Subject(subject, String.valueOf(id)), facts, null, List.of());
    }

    /// The same in another place: for the program, which writes everywhere.
    public Act in(String jurisdictionPath) {
        return new Act(kind, subject, facts, jurisdictionPath, files);
    }

    /// The same with the files it refers to, `sha256` each.
    public Act with(List<Hash> sha256) {
        return new Act(kind, subject, facts, place, sha256);
    }
}
