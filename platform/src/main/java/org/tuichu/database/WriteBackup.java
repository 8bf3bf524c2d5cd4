package org.tuichu.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.tuichu.database.BackupManifest.Part;

/// Writes every table of ours into one zip, all as of one moment, while others go on writing. One row is in
/// memory.
public final class WriteBackup {
    static final String MANIFEST = "manifest";
    static final String MANIFEST_SUM = "manifest.sha256";

    private WriteBackup() {}

    /// Says what the owner of the record adds to the backup, asked within its snapshot.
    public interface State {
        String of(Connection snapshot) throws SQLException;
    }

    /// What went into a backup, as rows by table, and the tables of others that were left out.
    public record Written(Map<String, Long> rows, List<String> leftOut) {}

    /// `database` is where the owner finds it; the stream is not closed.
    public static Written write(DatabaseAtHand database, State state, OutputStream out)
            throws SQLException, IOException {
        try (var owner = database.owner();
                var zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            Tables.seeAll(owner);
            owner.setAutoCommit(false);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            owner.setReadOnly(true);
            var parts = new ArrayList<Part>();
            var ours = Migrations.tables();
            for (var table : Tables.columns(owner, ours).entrySet()) {
                parts.add(part(owner, table.getKey(), table.getValue(), zip));
            }
            var leftOut = Tables.names(owner).stream()
                    .filter(table -> !ours.contains(table))
                    .toList();
            var manifest =
                    new BackupManifest(Tables.migrations(owner), parts, Tables.counters(owner, ours), state.of(owner));
            owner.rollback();
            var text = manifest.text().getBytes(StandardCharsets.UTF_8);
            put(zip, MANIFEST, text);
            put(zip, MANIFEST_SUM, hex(sha256().digest(text)).getBytes(StandardCharsets.UTF_8));
            return new Written(Restore.rows(manifest), leftOut);
        }
    }

    private static Part part(Connection owner, String table, String columns, ZipOutputStream zip)
            throws SQLException, IOException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(new Part(table, 0, "", "").file()));
        long rows = owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY (SELECT " + columns + " FROM " + table + ") TO STDOUT (FORMAT binary)",
                        new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        return new Part(table, rows, hex(digest.digest()), columns);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /// A stream that somebody else closes.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
