package org.tuichu.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a backup holds, in the order it is kept in: the last part of the file, so that it is there only when all is.
///
/// `state` are the newest checkpoint and its verifier keys, as their owner gave them.
record BackupManifest(List<Migration> migrations, List<Part> parts, List<Counter> counters, String state) {
    static final String FORMAT = "tuichu-backup/1";
    private static final String BETWEEN = "\t";

    BackupManifest {
        migrations = List.copyOf(migrations);
        parts = List.copyOf(parts);
        counters = List.copyOf(counters);
    }

    /// A step that brought the tables of a module to where they are.
    record Migration(String module, String version, String checksum) {}

    /// The rows of a table: how many, the SHA-256 (hex) of their bytes, and which columns they have, as SQL names them.
    record Part(String table, long rows, String sha256, String columns) {
        String file() {
            return "tables/" + table;
        }
    }

    /// Where the numbers of a column had come to.
    record Counter(String table, String column, long last, boolean called) {}

    String text() {
        var lines = new ArrayList<String>();
        lines.add(FORMAT);
        migrations.forEach(it -> lines.add(line("migration", it.module(), it.version(), it.checksum())));
        parts.forEach(it -> lines.add(line("table", it.table(), it.rows(), it.sha256(), it.columns())));
        counters.forEach(it -> lines.add(line("counter", it.table(), it.column(), it.last(), it.called())));
        return String.join("\n", lines) + "\n\n" + state;
    }

    private static String line(Object... fields) {
        return String.join(
                BETWEEN, List.of(fields).stream().map(String::valueOf).toList());
    }

    static BackupManifest parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.startsWith(FORMAT + "\n")) {
            throw new BackupRefused("it is no " + FORMAT);
        }
        var lines = text.substring(0, end)
                .lines()
                .skip(1)
                .map(line -> line.split(BETWEEN, -1))
                .toList();
        try {
            return new BackupManifest(
                    of(lines, "migration", it -> new Migration(it[1], it[2], it[3])),
                    of(lines, "table", it -> new Part(it[1], Long.parseLong(it[2]), it[3], it[4])),
                    of(lines, "counter", it -> new Counter(it[1], it[2], Long.parseLong(it[3]), it[4].equals("true"))),
                    text.substring(end + 2));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
            throw new BackupRefused("its list of contents cannot be read");
        }
    }

    private static <T> List<T> of(List<String[]> lines, String kind, Function<String[], T> read) {
        return lines.stream().filter(line -> line[0].equals(kind)).map(read).toList();
    }

    /// The newest migration of that module; null when it had none.
    @Nullable
    String version(String module) {
        return migrations.stream()
                .filter(one -> one.module().equals(module))
                .map(Migration::version)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
