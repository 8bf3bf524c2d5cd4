package org.tuichu.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tuichu.proof.Hash;
import org.tuichu.proof.tree.Tile;

/// What a drill alters, and by which name a verifier has to find it.
enum Kind {
    ROW("rows of watched tables"),
    PAYLOAD("payloads"),
    ENTRY("entries"),
    RECORD("what entries record of rows"),
    LEAF("leaves"),
    TILE("tiles"),
    CHECKPOINT("checkpoints"),
    FILE("files and previews");

    private static final String KEY = "SELECT key FROM ledger_watched WHERE table_name = ?";

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /// Empty for what no verifier looks at.
    static Optional<Kind> of(String table, String column, boolean watched) {
        return Optional.ofNullable(
                switch (table) {
                    case "ledger_entry" -> column.equals("payload") ? PAYLOAD : ENTRY;
                    case "ledger_row" -> RECORD;
                    case "ledger_leaf" -> LEAF;
                    case "ledger_tile" -> TILE;
                    case "ledger_checkpoint" -> CHECKPOINT;
                    case "evidence_content", "evidence_chunk" -> FILE;
                    default -> watched ? ROW : null;
                });
    }

    String words() {
        return words;
    }

    /// Also those under the value before, which the altered column may be a part of.
    List<String> names(Edit edit, Superuser superuser) throws SQLException {
        return switch (this) {
            case ROW -> row(edit, superuser);
            case PAYLOAD, ENTRY -> entry(edit, superuser);
            case RECORD -> record(edit, superuser);
            case LEAF -> leaf(edit, superuser);
            case TILE -> tile(edit, superuser);
            case CHECKPOINT -> checkpoint(edit, superuser);
            case FILE ->
                either(edit, "sha256", superuser).map(text -> text.substring(2)).toList();
        };
    }

    private static List<String> row(Edit edit, Superuser superuser) throws SQLException {
        var table = edit.target().table();
        var keys = superuser
                .list(KEY, row -> (String[]) row.getArray(1).getArray(), table)
                .getFirst();
        var names = List.of("");
        for (var key : keys) {
            var values = either(edit, key, superuser).toList();
            names = names.stream()
                    .flatMap(name -> values.stream().map(value -> name.isEmpty() ? value : name + "/" + value))
                    .toList();
        }
        return names.stream().map(name -> "row " + table + "[" + name + "]").toList();
    }

    private static List<String> entry(Edit edit, Superuser superuser) throws SQLException {
        var names = new ArrayList<String>();
        for (var id : either(edit, "id", superuser).toList()) {
            id(id).forEach(names::add);
            superuser
                    .texts("SELECT sequence FROM ledger_leaf WHERE entry_id::text = ?", id)
                    .forEach(sequence -> names.addAll(
                            List.of("entries.jsonl line " + sequence + " ", "entry " + sequence + " expected")));
        }
        return names;
    }

    /// Two numbers that are in the wrong order are named by the row that both are of.
    private static List<String> record(Edit edit, Superuser superuser) throws SQLException {
        var row = one(edit, "table_name", superuser) + "[" + one(edit, "row_key", superuser) + "]";
        var ids = either(edit, "entry_id", superuser).flatMap(Kind::id);
        return (edit.target().column().equals("id") ? Stream.concat(ids, Stream.of("record of row " + row)) : ids)
                .toList();
    }

    private static Stream<String> id(String id) {
        return Stream.of(
                "(id " + id + ")",
                "entry with id " + id + " ",
                "entry with id " + id + ":",
                "entry with id " + id + "$");
    }

    /// A place below 0 is none: the line that stands there is named as unreadable.
    private static List<String> leaf(Edit edit, Superuser superuser) throws SQLException {
        return Stream.concat(
                        either(edit, "sequence", superuser)
                                .flatMap(sequence -> Stream.of(
                                        "entry " + sequence + " expected",
                                        "entries.jsonl line " + sequence + " cannot be read")),
                        either(edit, "entry_id", superuser).flatMap(Kind::id))
                .toList();
    }

    private static List<String> tile(Edit edit, Superuser superuser) throws SQLException {
        var names = new ArrayList<String>();
        int width =
                superuser
                                .texts("SELECT octet_length(hashes) FROM ledger_tile WHERE ctid = ?::tid", edit.ctid())
                                .stream()
                                .mapToInt(Integer::parseInt)
                                .sum()
                        / Hash.LENGTH;
        for (var level : either(edit, "level", superuser).toList()) {
            for (var index : either(edit, "index", superuser).toList()) {
                names.add(Tile.path(Integer.parseInt(level), Long.parseLong(index), width) + place(edit));
            }
        }
        return names;
    }

    /// The hash that the altered byte belongs to, in a value written as `\x` and two digits a byte.
    private static String place(Edit edit) {
        if (!edit.target().column().equals("hashes")) {
            return "$";
        }
        int at = 0;
        while (edit.before().charAt(at) == edit.after().charAt(at)) {
            at++;
        }
        return " hash " + (at - 2) / 2 / Hash.LENGTH + ":";
    }

    private static List<String> checkpoint(Edit edit, Superuser superuser) throws SQLException {
        var newest = superuser.texts("SELECT max(size) FROM ledger_checkpoint").getFirst();
        var sizes = either(edit, "size", superuser).toList();
        var named = sizes.stream()
                .map(size -> "of size " + size + (edit.target().column().equals("size") ? " " : ""));
        return (sizes.contains(newest) ? Stream.concat(named, Stream.of("checkpoint refused: ")) : named).toList();
    }

    /// The value of that column before and after; twice the same where it is not the one that was altered.
    private static Stream<String> either(Edit edit, String column, Superuser superuser) throws SQLException {
        return edit.target().column().equals(column)
                ? Stream.of(edit.before(), edit.after())
                : Stream.of(one(edit, column, superuser));
    }

    private static String one(Edit edit, String column, Superuser superuser) throws SQLException {
        return superuser
                .texts(
                        "SELECT format('%s', \"" + column + "\") FROM "
                                + edit.target().table() + " WHERE ctid = ?::tid",
                        edit.ctid())
                .getFirst();
    }
}
