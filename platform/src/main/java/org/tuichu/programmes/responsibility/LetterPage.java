package org.tuichu.programmes.responsibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.responsibility.Move.Act;
import org.tuichu.shell.Fault;

/// What the page of a letter shows: how it stands, what the viewer may do, and what became of an act that was not done.
/// `wanted` is null where nobody acted; `stale` says that the form was made from an earlier version.
record LetterPage(
        Letter.Whole whole,
        List<Move> moves,
        @Nullable Act wanted,
        String reason,
        List<Fault.Said> faults,
        boolean stale) {
    static LetterPage of(Letter.Whole whole, Viewer viewer) {
        return new LetterPage(whole, whole.moves(viewer), null, "", List.of(), false);
    }

    /// Who signed in this round, null while nobody has.
    public Letter.@Nullable Entry above() {
        return whole.signature(Act.SIGN_ABOVE);
    }

    public Letter.@Nullable Entry below() {
        return whole.signature(Act.SIGN_BELOW);
    }

    public boolean mayEdit() {
        return moves.stream().anyMatch(move -> move.act() == Act.EDIT);
    }

    public List<Move> signing() {
        return moves.stream().filter(move -> move.act().signs()).toList();
    }

    /// Done by giving a reason.
    public List<Move> withReason() {
        return moves.stream().filter(Move::reason).toList();
    }
}
