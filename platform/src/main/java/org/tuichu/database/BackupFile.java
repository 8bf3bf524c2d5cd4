package org.tuichu.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tuichu.database.BackupManifest.Part;

/// A backup that is whole: every part is there and has the bytes that were written.
final class BackupFile implements AutoCloseable {
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Reads all of it once.
    ///
    /// @throws BackupRefused naming the part that is damaged
    static BackupFile open(Path file) throws IOException {
        var zip = zip(file);
        try {
            var manifest = manifest(zip);
            for (var part : manifest.parts()) {
                check(zip, part.file(), part.sha256());
            }
            return new BackupFile(zip, manifest);
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException damaged) {
            throw new BackupRefused(file + " is no backup, or its end is missing (" + damaged.getMessage() + ")");
        }
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        var sum = new String(bytes(zip, WriteBackup.MANIFEST_SUM), StandardCharsets.UTF_8);
        check(zip, WriteBackup.MANIFEST, sum);
        return BackupManifest.parse(new String(bytes(zip, WriteBackup.MANIFEST), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (var part = stream(zip, name)) {
            return part.readAllBytes();
        } catch (ZipException damaged) {
            throw damaged(name);
        }
    }

    private static void check(ZipFile zip, String name, String sha256) throws IOException {
        var digest = WriteBackup.sha256();
        try (var part = new DigestInputStream(stream(zip, name), digest)) {
            part.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (ZipException | java.io.EOFException damaged) {
            throw damaged(name);
        }
        if (!WriteBackup.hex(digest.digest()).equals(sha256)) {
            throw damaged(name);
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefused("the backup has no part " + name);
        }
        return zip.getInputStream(entry);
    }

    private static BackupRefused damaged(String name) {
        return new BackupRefused("the part " + name + " of the backup is damaged");
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream rows(Part part) throws IOException {
        return stream(zip, part.file());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
