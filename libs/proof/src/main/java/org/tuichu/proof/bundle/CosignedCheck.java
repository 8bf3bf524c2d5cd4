package org.tuichu.proof.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.Opening;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.tree.MissingTile;
import org.tuichu.proof.tree.ProofCheck;
import org.tuichu.proof.tree.Tiles;

/// Whether the copy continues every checkpoint that a witness cosigned, and whether the witness did. A witness whose
/// key is trusted must have cosigned one, be it the newest.
final class CosignedCheck {
    private final LedgerCopy copy;
    private final Checkpoint newest;
    private final List<VerifierKey> trusted;
    private final Findings findings;
    private final Set<VerifierKey> signers = new HashSet<>();

    CosignedCheck(LedgerCopy copy, Checkpoint newest, List<VerifierKey> trusted, Findings findings) {
        this.copy = copy;
        this.newest = newest;
        this.trusted = trusted;
        this.findings = findings;
    }

    void run() {
        try {
            var keys = Stream.of(copy.keys(), copy.cosigners())
                    .flatMap(List::stream)
                    .map(VerifierKey::parse);
            var known = Stream.concat(trusted.stream(), keys).distinct().toList();
            if (SignedNote.parse(copy.checkpoint()).open(known) instanceof Opening.Opened opened) {
                signers.addAll(opened.by());
            }
            copy.cosigned().forEach(note -> check(SignedNote.parse(note), known));
            trusted.stream()
                    .filter(key -> key.algorithm() == Algorithm.COSIGNATURE_V1 && !signers.contains(key))
                    .forEach(key -> refuse("the witness " + key.name() + " has cosigned nothing"));
        } catch (Malformed not) {
            refuse("cosigned: " + not.sentence());
        }
    }

    private void check(SignedNote note, List<VerifierKey> known) {
        var cosigned = Checkpoint.parse(note.text());
        var what = "cosigned at size " + cosigned.size() + ": ";
        switch (note.open(known)) {
            case Opening.BadSignature bad ->
                refuse(what + "the signature of " + bad.signature().name() + " is wrong");
            case Opening.Unsigned _ -> refuse(what + "no signature is by a known key");
            case Opening.Opened opened -> {
                signers.addAll(opened.by());
                opened.unknown().forEach(line -> refuse(what + "no key is known for the signature of " + line.name()));
                if (opened.by().stream().noneMatch(key -> key.algorithm() != Algorithm.COSIGNATURE_V1)) {
                    refuse(what + "no signature is by the key of the record");
                }
                continues(cosigned, what);
            }
        }
    }

    private void continues(Checkpoint cosigned, String what) {
        if (!cosigned.origin().equals(newest.origin()) || cosigned.size() > newest.size()) {
            refuse(what + "the record " + newest.origin() + " has size " + newest.size());
            return;
        }
        try {
            var growth = new Tiles(copy.tiles(), newest.size()).consistency(cosigned.size());
            if (growth.verify(cosigned.root(), newest.root()) instanceof ProofCheck.OtherRoot other) {
                refuse(what + "root " + other.expected() + ", the record has " + other.actual());
            }
        } catch (MissingTile _) {
            // TilesCheck has named it
        }
    }

    private void refuse(String reason) {
        findings.add(new Finding.CheckpointRefused(reason));
    }
}
