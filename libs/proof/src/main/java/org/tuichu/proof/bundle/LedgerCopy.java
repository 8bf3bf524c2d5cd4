package org.tuichu.proof.bundle;

import java.io.InputStream;
import java.util.List;
import org.tuichu.proof.Hash;
import org.tuichu.proof.tree.TileStore;

/// Everything there is of a ledger, wherever it comes from: an exported bundle, or a database that is being checked.
///
/// Entries and rows are pushed line by line, so that no more than one is in memory.
public interface LedgerCopy {
    /// The newest checkpoint, a signed note.
    byte[] checkpoint();

    /// The text forms of the keys of log and witnesses that the copy itself brings; they prove nothing about who they
    /// are.
    List<String> keys();

    /// Checkpoints, the newest one or earlier ones, that witnesses cosigned: signed notes.
    default List<byte[]> cosigned() {
        return List.of();
    }

    /// The text forms of the keys of those witnesses, for which the same holds as for [#keys()].
    default List<String> cosigners() {
        return List.of();
    }

    /// Every checkpoint that was ever signed, in the order of their sizes; none where only the newest is copied.
    default void checkpoints(Checkpoints each) {}

    /// The tree of the checkpoint's size.
    TileStore tiles();

    /// An [EntryLine] per entry, in the order of their sequence.
    void entries(Lines lines);

    /// A [RowLine] per row that stands now.
    void rows(Lines lines);

    /// The content of each file that is there, under the SHA-256 it should have.
    void files(Contents contents);

    /// The same for contents that no entry names and a row does: what the program made of a file. Those not copied do
    /// not come.
    default void derived(Contents contents) {}

    /// What does not belong into such a copy or is missing from it, before anything of it is looked into.
    List<Finding> outside();

    /// Takes lines; `number` counts from 0.
    interface Lines {
        void line(long number, String text);

        /// A line that is no text, or too long a one; the lines after it still come.
        void unreadable(long number, String reason);
    }

    /// Takes checkpoints; `size` is the one it is kept under, `note` a signed note.
    interface Checkpoints {
        void checkpoint(long size, byte[] note);
    }

    /// Takes files; `content` is open during the call only.
    interface Contents {
        void file(Hash sha256, InputStream content);
    }
}
