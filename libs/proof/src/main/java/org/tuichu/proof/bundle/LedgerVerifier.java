package org.tuichu.proof.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.Opening;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;

/// Checks everything a copy of a ledger holds against its signed checkpoint: entries, payloads, tiles, rows, files.
///
/// One pass, with one entry in memory; what grows are the names of distinct rows and files, some 250 bytes each.
public final class LedgerVerifier {
    private final List<VerifierKey> trusted;
    private final Findings findings = new Findings();

    private LedgerVerifier(List<VerifierKey> trusted) {
        this.trusted = trusted;
    }

    /// `trusted` are keys known from elsewhere than the copy: the checkpoint must be signed by one of them. Without
    /// any, the copy's own keys are taken, see [Verification#keysTrusted()].
    public static Verification verify(LedgerCopy copy, List<VerifierKey> trusted) {
        return new LedgerVerifier(trusted).run(copy);
    }

    private Verification run(LedgerCopy copy) {
        copy.outside().forEach(findings::add);
        var checkpoint = checkpoint(copy);
        var entries = new EntriesCheck(copy.tiles(), checkpoint, findings);
        copy.entries(entries);
        entries.finish();
        // tiles of another size than there are entries would be gone through without end, for a size that may be
        // invented
        if (checkpoint.isPresent() && checkpoint.get().size() == entries.count()) {
            new TilesCheck(copy.tiles(), entries.count(), findings).run();
            new CosignedCheck(copy, checkpoint.get(), trusted, findings).run();
        }
        // where leaves or tiles differ already, the roots of all checkpoints after them would too
        long sound = findings.count() == 0 ? entries.count() : 0;
        copy.checkpoints(new CheckpointsCheck(copy, trusted, sound, findings));
        var rows = new RowsCheck(entries.rows(), findings);
        copy.rows(rows);
        rows.finish();
        var files = new FilesCheck(entries.files(), findings);
        copy.files(files);
        copy.derived(files::derived);
        return new Verification(
                findings.kept(),
                findings.count(),
                entries.count(),
                rows.count(),
                files.count(),
                files.absent(),
                !trusted.isEmpty());
    }

    /// The checkpoint, if it can be read at all; that it is not signed as it must be is a finding.
    private Optional<Checkpoint> checkpoint(LedgerCopy copy) {
        try {
            var own = copy.keys().stream().map(VerifierKey::parse).toList();
            var note = SignedNote.parse(copy.checkpoint());
            check(note, own);
            return Optional.of(Checkpoint.parse(note.text()));
        } catch (Malformed not) {
            findings.add(new Finding.CheckpointRefused(not.sentence()));
            return Optional.empty();
        }
    }

    private void check(SignedNote note, List<VerifierKey> own) {
        var all = new ArrayList<>(trusted);
        own.stream().filter(key -> !trusted.contains(key)).forEach(all::add);
        switch (note.open(all)) {
            case Opening.BadSignature bad ->
                refuse("the signature of " + bad.signature().name() + " is wrong");
            case Opening.Unsigned _ -> refuse("no signature is by a known key");
            case Opening.Opened opened -> {
                opened.unknown().forEach(line -> refuse("no key is known for the signature of " + line.name()));
                own.stream()
                        .filter(key -> !opened.by().contains(key))
                        .forEach(key -> refuse("the key " + key.name() + " has signed nothing"));
                if (!trusted.isEmpty() && opened.by().stream().noneMatch(trusted::contains)) {
                    refuse("no signature is by a trusted key");
                }
            }
        }
    }

    private void refuse(String reason) {
        findings.add(new Finding.CheckpointRefused(reason));
    }
}
