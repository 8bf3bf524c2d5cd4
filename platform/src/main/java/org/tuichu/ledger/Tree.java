package org.tuichu.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.tree.Tile;
import org.tuichu.proof.tree.TileStore;

/// The tree as it is kept in tables: its tiles and its checkpoints.
@Component
class Tree implements TileStore {
    private static final String READ_TILE =
            "SELECT hashes FROM ledger_tile WHERE level = :level AND index = :index AND octet_length(hashes) >= :bytes";

    /// A tile is only ever followed by a wider one with the same beginning.
    private static final String WRITE_TILE = """
            INSERT INTO ledger_tile (level, index, hashes) VALUES (:level, :index, :hashes)
            ON CONFLICT (level, index) DO UPDATE SET hashes = EXCLUDED.hashes""";

    private static final String NEWEST = "SELECT note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1";

    private static final String AT = "SELECT note FROM ledger_checkpoint WHERE size = :size";

    private static final String WRITE_CHECKPOINT = "INSERT INTO ledger_checkpoint (size, note) VALUES (:size, :note)";

    /// Every checkpoint, in the order of their sizes.
    static final String ALL = "SELECT size, note FROM ledger_checkpoint ORDER BY size";

    private final JdbcClient database;

    Tree(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Tile> read(int level, long index, int width) {
        return database.sql(READ_TILE)
                .param("level", level)
                .param("index", index)
                .param("bytes", width * Hash.LENGTH)
                .query(byte[].class)
                .optional()
                .map(hashes -> new Tile(level, index, hashes));
    }

    void write(List<Tile> tiles) {
        tiles.forEach(tile -> database.sql(WRITE_TILE)
                .param("level", tile.level())
                .param("index", tile.index())
                .param("hashes", tile.bytes())
                .update());
    }

    /// The newest checkpoint as it was signed; empty while nothing was placed.
    Optional<SignedNote> newest() {
        return newestText().map(Tree::note);
    }

    /// As it is kept; it may be damaged.
    Optional<String> newestText() {
        return database.sql(NEWEST).query(String.class).optional();
    }

    /// The checkpoint of that size; empty where none was signed.
    Optional<SignedNote> at(long size) {
        return database.sql(AT)
                .param("size", size)
                .query(String.class)
                .optional()
                .map(Tree::note);
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(long size, SignedNote note) {
        database.sql(WRITE_CHECKPOINT)
                .param("size", size)
                .param("note", note.format())
                .update();
    }
}
