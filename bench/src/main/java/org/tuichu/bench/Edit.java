package org.tuichu.bench;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// One byte of one value, changed behind the program's back. `ctid` is where the row is; `before` and `after` are the
/// value as PostgreSQL writes it.
record Edit(Target target, String ctid, String before, String after) {
    /// Values that PostgreSQL refuses, as a uuid with a letter beyond f, are no edits: another byte is tried.
    private static final int TRIES = 400;
    private static final String FIRST_LETTERS = "0123456789abcdef-tf";

    /// A column. `type` is as a cast names it.
    record Target(Kind kind, String table, String column, String type) {
        boolean isNumberOfRecordedRow() {
            return table.equals("ledger_row") && column.equals("id");
        }

        String quoted() {
            return '"' + column + '"';
        }
    }

    /// Changes a byte of a row drawn by lot; empty where the column has no value in any row, or nothing in it.
    static Optional<Edit> make(Target target, Superuser superuser, RandomGenerator random) throws SQLException {
        var rows = superuser.texts("SELECT ctid FROM " + target.table() + " WHERE length(format('%s', "
                + target.quoted() + ")) > 0 AND format('%s', " + target.quoted() + ") <> '{}' ORDER BY ctid");
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        for (int tries = 0; tries < TRIES; tries++) {
            int row = random.nextInt(rows.size());
            var before = value(target, superuser, rows.get(row));
            var wanted = changed(before, target.type().equals("bytea") ? 2 : 0, random);
            var moved =
                    wanted.isEmpty() ? Optional.<String>empty() : write(target, superuser, rows.get(row), wanted.get());
            if (moved.isPresent()) {
                rows.set(row, moved.get());
                var edit = new Edit(target, moved.get(), before, value(target, superuser, moved.get()));
                // another way to write the same value, as 01 for 1, is none either
                if (!edit.after().equals(before)) {
                    return Optional.of(edit);
                }
            }
        }
        throw new IllegalStateException("no byte of " + target + " could be changed");
    }

    void takeBack(Superuser superuser) {
        if (write(target, superuser, ctid, before).isEmpty()) {
            throw new IllegalStateException("cannot be taken back: " + this);
        }
    }

    /// What a finding has to name, as it stands in a sentence for a person.
    List<String> names(Superuser superuser) throws SQLException {
        return target.kind().names(this, superuser);
    }

    /// Another byte somewhere from `from`; the text stays UTF-8.
    private static Optional<String> changed(String text, int from, RandomGenerator random) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(from, bytes.length);
        bytes[at] = bytes[at] < 0 || random.nextInt(3) == 0
                ? (byte) (bytes[at] ^ 1 << random.nextInt(Byte.SIZE))
                : (byte) FIRST_LETTERS.charAt(random.nextInt(FIRST_LETTERS.length()));
        try {
            var changed = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(changed).filter(one -> !one.equals(text) && one.indexOf(0) < 0);
        } catch (CharacterCodingException not) {
            return Optional.empty();
        }
    }

    private static String value(Target target, Superuser superuser, String ctid) throws SQLException {
        return superuser
                .texts(
                        "SELECT format('%s', " + target.quoted() + ") FROM " + target.table() + " WHERE ctid = ?::tid",
                        ctid)
                .getFirst();
    }

    /// Where the row is then; empty where the database refuses the value.
    private static Optional<String> write(Target target, Superuser superuser, String ctid, String value) {
        try {
            return superuser
                    .texts(
                            "UPDATE " + target.table() + " SET " + target.quoted() + " = CAST(?::text AS "
                                    + target.type() + ") WHERE ctid = ?::tid RETURNING ctid",
                            value,
                            ctid)
                    .stream()
                    .findFirst();
        } catch (SQLException refused) {
            return Optional.empty();
        }
    }
}
