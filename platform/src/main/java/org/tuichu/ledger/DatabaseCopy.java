package org.tuichu.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.bundle.EntryLine;
import org.tuichu.proof.bundle.Finding;
import org.tuichu.proof.bundle.LedgerCopy;
import org.tuichu.proof.bundle.RowLine;
import org.tuichu.proof.entry.RowName;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.NoteSignature;
import org.tuichu.proof.note.Opening;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.tree.TileStore;

/// The running database as a copy to verify: what was signed, and the rows as they would stand had only that happened.
final class DatabaseCopy implements LedgerCopy {
    private static final String ENTRIES = "SELECT l.sequence, " + StoredEntry.COLUMNS + """

            FROM ledger_leaf AS l JOIN ledger_entry AS e ON e.id = l.entry_id
            """ + StoredEntry.ROWS + """

            ORDER BY l.sequence""";

    private static final String KEPT = "SELECT chunks FROM ledger_kept ORDER BY name";

    private static final String DERIVED = "SELECT derived FROM ledger_kept WHERE derived IS NOT NULL ORDER BY name";

    private static final String IN_ORDER = ") AS k ORDER BY k.sha256, k.ordinal";

    /// Without the files of entries that wait, which the tree does not know yet.
    private static final String OF_PLACED = """
) AS k
            WHERE NOT EXISTS (
                SELECT FROM ledger_inbox AS i JOIN ledger_entry AS e ON e.id = i.entry_id
                WHERE encode(k.sha256, 'hex') = ANY (e.files))
            ORDER BY k.sha256, k.ordinal""";

    /// Lines fetched at a time.
    private static final int FETCH = 500;
    /// Chunks fetched at a time, a megabyte each.
    private static final int CHUNK_FETCH = 4;

    private final JdbcTemplate database;
    private final JdbcTemplate chunks;
    private final WatchedRows watched;
    private final Tree tree;
    private final Cosignatures cosignatures;
    private final Forks forks;
    private final List<VerifierKey> keys;
    private final List<VerifierKey> witnesses;

    /// `keys` are those that the newest checkpoint is said to be signed by, `witnesses` those that are trusted here.
    DatabaseCopy(DataSource database, Tree tree, List<VerifierKey> keys, List<VerifierKey> witnesses) {
        this.database = fetching(database, FETCH);
        this.chunks = fetching(database, CHUNK_FETCH);
        this.watched = new WatchedRows(this.database);
        this.tree = tree;
        this.cosignatures = new Cosignatures(JdbcClient.create(database));
        this.forks = new Forks(JdbcClient.create(database));
        this.keys = keys;
        this.witnesses = witnesses;
    }

    private static JdbcTemplate fetching(DataSource database, int lines) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(lines);
        return template;
    }

    @Override
    public byte[] checkpoint() {
        return tree.newestText()
                .map(note -> note.getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
    }

    @Override
    public void checkpoints(Checkpoints each) {
        RowCallbackHandler handler = row ->
                each.checkpoint(row.getLong("size"), row.getString("note").getBytes(StandardCharsets.UTF_8));
        database.query(Tree.ALL, handler);
    }

    @Override
    public List<String> keys() {
        return keys.stream().map(VerifierKey::text).toList();
    }

    @Override
    public List<byte[]> cosigned() {
        return cosignedNotes().stream()
                .map(note -> note.format().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public List<String> cosigners() {
        return witnesses.stream().map(VerifierKey::text).toList();
    }

    /// What witnesses cosigned last, without those that are no longer trusted.
    List<SignedNote> cosignedNotes() {
        return cosignatures.cosigned().stream()
                .map(this::byTheTrusted)
                .filter(note -> note.signatures().size() > 1)
                .toList();
    }

    private SignedNote byTheTrusted(SignedNote note) {
        var origin = Checkpoint.parse(note.text()).origin();
        var strangers = switch (note.open(witnesses)) {
            case Opening.Opened opened -> opened.unknown();
            case Opening.Unsigned unsigned -> unsigned.unknown();
            case Opening.BadSignature _ -> List.<NoteSignature>of();
        };
        return note.without(
                strangers.stream().filter(line -> !line.name().equals(origin)).toList());
    }

    List<VerifierKey> witnesses() {
        return witnesses;
    }

    /// Forks of the records that are watched here; those of the own one are findings.
    List<Fork> forksOfOthers() {
        return forks.standing().stream()
                .filter(fork -> keys.stream().noneMatch(key -> key.name().equals(fork.origin())))
                .toList();
    }

    @Override
    public TileStore tiles() {
        return tree;
    }

    @Override
    public void entries(Lines lines) {
        RowCallbackHandler handler = row -> {
            try {
                lines.line(row.getLong("sequence"), entryLine(row).text());
            } catch (Malformed | IllegalArgumentException | DateTimeException not) {
                lines.unreadable(row.getLong("sequence"), String.valueOf(not.getMessage()));
            }
        };
        database.query(ENTRIES, handler);
    }

    /// The same, to be drawn one by one.
    void entryLines(Drawn<EntryLine> all) throws IOException {
        try (var lines = database.queryForStream(ENTRIES, (row, number) -> entryLine(row))) {
            all.draw(lines.iterator());
        }
    }

    private static EntryLine entryLine(ResultSet row) throws SQLException {
        return StoredEntry.of(row).line(row.getLong("sequence"));
    }

    @Override
    public void rows(Lines lines) {
        var number = new AtomicLong();
        RowCallbackHandler handler =
                row -> lines.line(number.getAndIncrement(), rowLine(row).line());
        database.query(watched.statement(), handler);
    }

    /// The same, to be drawn one by one.
    void rowLines(Drawn<RowLine> all) throws IOException {
        try (var lines = database.queryForStream(watched.statement(), (row, number) -> rowLine(row))) {
            all.draw(lines.iterator());
        }
    }

    private static RowLine rowLine(ResultSet row) throws SQLException {
        var name = new RowName(row.getString("table_name"), row.getString("row_key"));
        return new RowLine(name, StoredEntry.EDITION, row.getString("content"));
    }

    /// Draws what there is while the answer of the database is open.
    interface Drawn<T> {
        void draw(Iterator<T> all) throws IOException;
    }

    private static String chunksOf(String kept) {
        return "SELECT k.sha256, k.ordinal, k.bytes FROM (" + kept;
    }

    @Override
    public void files(Contents contents) {
        database.queryForList(KEPT, String.class).forEach(kept -> forEach(chunksOf(kept) + OF_PLACED, contents));
    }

    private void forEach(String statement, Contents contents) {
        try (var rows = chunks.queryForStream(statement, ChunkedFiles.CHUNK)) {
            new ChunkedFiles(rows.iterator()).forEach(contents);
        }
    }

    @Override
    public void derived(Contents contents) {
        database.queryForList(DERIVED, String.class).forEach(kept -> forEach(chunksOf(kept) + IN_ORDER, contents));
    }

    @Override
    public List<Finding> outside() {
        var others = forksOfOthers();
        var own = forks.standing().stream()
                .filter(fork -> !others.contains(fork))
                .<Finding>map(fork -> new Finding.CheckpointRefused(fork.sentence()));
        return Stream.of(own.toList(), watched.faults(), new StoredFaults(database).find())
                .flatMap(List::stream)
                .toList();
    }
}
