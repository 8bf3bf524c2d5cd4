package org.tuichu.proof.bundle;

import org.tuichu.proof.Hash;
import org.tuichu.proof.entry.RowName;

/// One thing that differs, and where. `sequence` is the place of an entry in the tree, from 0.
public sealed interface Finding {
    /// A part of a copy that is not there.
    record PartMissing(String part) implements Finding {}

    /// A part that no such copy has.
    record PartUnknown(String part) implements Finding {}

    /// A part, or its line `line` from 0, that cannot be read.
    record Unreadable(String part, long line, String reason) implements Finding {}

    /// The checkpoint is not signed as it must be.
    record CheckpointRefused(String reason) implements Finding {}

    /// The number of entries is not the one that was signed.
    record SizeDiffers(long expected, long actual) implements Finding {}

    /// All entries together do not give the root that was signed.
    record RootDiffers(Hash expected, Hash actual) implements Finding {}

    /// Where entry `expected` should stand there is entry `actual`: one is missing, too many, or moved.
    record SequenceBroken(long expected, long actual) implements Finding {}

    /// The entry is not the one that was signed.
    record EntryDiffers(long sequence, long id, Hash expected, Hash actual) implements Finding {}

    /// The payload is not the one of its entry.
    record PayloadDiffers(long sequence, long id, Hash expected, Hash actual) implements Finding {}

    /// The hash at `place` of a tile is not the one that the entries give.
    record TileDiffers(String tile, int place, Hash expected, Hash actual) implements Finding {}

    /// A row is not as entry `sequence`, the last to write it, left it.
    record RowDiffers(RowName row, long sequence, Hash expected, Hash actual) implements Finding {}

    /// A row has other columns than entry `sequence` recorded.
    record EditionDiffers(RowName row, long sequence, int expected, int actual) implements Finding {}

    /// What is recorded of a row by the entry with that id is not kept under the place, or the number, that it was.
    record RecordDiffers(RowName row, long id, String what) implements Finding {}

    /// Entry `sequence` left a row that is gone.
    record RowMissing(RowName row, long sequence) implements Finding {}

    /// No entry knows of the row, or the last one that does removed it.
    record RowUnknown(RowName row) implements Finding {}

    /// A file's content is not the one it is named after.
    record FileDiffers(Hash expected, Hash actual) implements Finding {}

    /// No entry refers to the file.
    record FileUnknown(Hash sha256) implements Finding {}

    /// One line for a person.
    default String sentence() {
        return switch (this) {
            case PartMissing it -> "missing: " + it.part();
            case PartUnknown it -> "does not belong here: " + it.part();
            case Unreadable it -> it.part() + " line " + it.line() + " cannot be read: " + it.reason();
            case CheckpointRefused it -> "checkpoint refused: " + it.reason();
            case SizeDiffers it -> "entries: " + differs(it.expected(), it.actual());
            case RootDiffers it -> "root of all entries: " + differs(it.expected(), it.actual());
            case SequenceBroken it -> "entry " + it.expected() + " expected, entry " + it.actual() + " found";
            case EntryDiffers it ->
                "entry " + it.sequence() + " (id " + it.id() + "): " + differs(it.expected(), it.actual());
            case PayloadDiffers it ->
                "payload of entry " + it.sequence() + " (id " + it.id() + "): " + differs(it.expected(), it.actual());
            case TileDiffers it -> it.tile() + " hash " + it.place() + ": " + differs(it.expected(), it.actual());
            case RowDiffers it ->
                "row " + it.row() + " after entry " + it.sequence() + ": " + differs(it.expected(), it.actual());
            case EditionDiffers it ->
                "row " + it.row() + " after entry " + it.sequence() + ", edition: "
                        + differs(it.expected(), it.actual());
            case RecordDiffers it ->
                "record of row " + it.row() + " by the entry with id " + it.id() + ": another " + it.what();
            case RowMissing it -> "row " + it.row() + " is gone, entry " + it.sequence() + " left it";
            case RowUnknown it -> "row " + it.row() + " is known to no entry";
            case FileDiffers it -> "file " + it.expected() + ": its content has " + it.actual();
            case FileUnknown it -> "file " + it.sha256() + " is known to no entry";
        };
    }

    private static String differs(Object expected, Object actual) {
        return "expected " + expected + ", found " + actual;
    }
}
