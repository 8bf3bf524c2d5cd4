package org.tuichu.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.tree.ConsistencyProof;
import org.tuichu.proof.tree.InclusionProof;
import org.tuichu.proof.tree.Tiles;

/// What others need to check the record by themselves: the newest checkpoint, and proofs that lead to it.
@Component
@Transactional(readOnly = true)
public class ProveRecord {
    private static final String ENTRY = "SELECT l.sequence, " + StoredEntry.COLUMNS + """

            FROM ledger_leaf AS l JOIN ledger_entry AS e ON e.id = l.entry_id
            """ + StoredEntry.ROWS + """

            WHERE e.id = :id""";

    private final JdbcClient database;
    private final Tree tree;
    private final LedgerKey key;
    private final Cosignatures cosignatures;

    ProveRecord(JdbcClient database, Tree tree, LedgerKey key, Cosignatures cosignatures) {
        this.database = database;
        this.tree = tree;
        this.key = key;
        this.cosignatures = cosignatures;
    }

    /// An entry's canonical text, and the way from it to the root of a checkpoint.
    public record Proof(String entry, InclusionProof inclusion, SignedNote checkpoint) {}

    /// With what witnesses signed below it; empty while nothing was placed in the tree.
    public Optional<SignedNote> newest() {
        return tree.newest()
                .map(note -> cosignatures.with(
                        note.format(), Checkpoint.parse(note.text()).size()));
    }

    /// The largest checkpoint that a witness cosigned; empty where none did.
    public Optional<SignedNote> cosigned() {
        return cosignatures.cosigned().stream().findFirst();
    }

    /// The key that signs, for those who keep it elsewhere.
    public VerifierKey key() {
        return key.verifier();
    }

    /// Empty where the scope does not reach the entry or while it waits for its place.
    public Optional<Proof> inclusion(long id) {
        return tree.newest()
                .flatMap(note -> database.sql(ENTRY)
                        .param("id", id)
                        .query((row, number) -> new Proof(
                                StoredEntry.of(row).entry().text(),
                                tiles(note).inclusion(row.getLong("sequence")),
                                note))
                        .optional());
    }

    /// That the tree of the newest checkpoint begins with that of `first` leaves; empty where it has fewer.
    public Optional<ConsistencyProof> consistency(long first) {
        return tree.newest()
                .filter(note ->
                        first >= 0 && first <= Checkpoint.parse(note.text()).size())
                .map(note -> tiles(note).consistency(first));
    }

    private Tiles tiles(SignedNote note) {
        return new Tiles(tree, Checkpoint.parse(note.text()).size());
    }
}
