package org.tuichu.audit;

import org.jspecify.annotations.Nullable;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.proof.bundle.Finding;
import org.tuichu.proof.entry.RowName;

/// What one auditor is told of a finding. A row of a place that the scope does not reach is not named: then there is no
/// `sentence`, only the place in the record of the entry that left the row, null where no entry did.
record Told(@Nullable String sentence, @Nullable Long entry) {
    static Told of(Finding finding, ReadRecord record) {
        return switch (finding) {
            case Finding.RowDiffers it -> ofRow(it, it.row(), it.sequence(), record);
            case Finding.EditionDiffers it -> ofRow(it, it.row(), it.sequence(), record);
            case Finding.RowMissing it -> ofRow(it, it.row(), it.sequence(), record);
            case Finding.RecordDiffers it -> ofRow(it, it.row(), null, record);
            case Finding.RowUnknown it -> ofRow(it, it.row(), null, record);
            case Finding.PartMissing _,
                    Finding.PartUnknown _,
                    Finding.Unreadable _,
                    Finding.CheckpointRefused _,
                    Finding.SizeDiffers _,
                    Finding.RootDiffers _,
                    Finding.SequenceBroken _,
                    Finding.EntryDiffers _,
                    Finding.PayloadDiffers _,
                    Finding.TileDiffers _,
                    Finding.FileDiffers _,
                    Finding.FileUnknown _ -> new Told(finding.sentence(), null);
        };
    }

    private static Told ofRow(Finding finding, RowName row, @Nullable Long entry, ReadRecord record) {
        return record.reaches(row) ? new Told(finding.sentence(), null) : new Told(null, entry);
    }
}
