package org.tuichu.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The PostgreSQL program files, unpacked once per version from the archive on the class path.
final class Binaries {
    private static final int EXECUTE_BITS = 0111;
    private static final String UNFINISHED = ".unpacking";

    private Binaries() {}

    /// The folder holding `bin`, `lib` and `share`; unpacked aside and renamed, so that it is either absent or whole.
    static Path unpacked(Path cache, Platform platform) {
        String archive = platform.archive();
        Path home = cache.resolve(version() + "-" + platform.system() + "-" + platform.processor());
        if (Files.isDirectory(home)) {
            return home;
        }
        try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new PostgresRefused(new Refusal.NoBinaries(platform.system() + " on " + platform.processor()));
            }
            openFolder(cache);
            unpackAside(packed, cache, home);
            return home;
        } catch (IOException e) {
            throw new PostgresRefused(new Refusal.CannotUnpack(home, e.toString()));
        }
    }

    static String version() {
        Properties build = new Properties();
        try (InputStream in = Binaries.class.getResourceAsStream("postgres.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("postgres.properties is missing from the jar", e);
        }
        return build.getProperty("version");
    }

    /// Major version, as `PG_VERSION` of a cluster names it.
    static String majorVersion() {
        String version = version();
        return version.substring(0, version.indexOf('.'));
    }

    private static void unpackAside(InputStream packed, Path cache, Path home) throws IOException {
        Path aside = Files.createTempDirectory(cache, home.getFileName() + UNFINISHED);
        try {
            unpack(packed, aside);
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            deleteTree(aside);
        } catch (IOException e) {
            deleteTree(aside);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, into);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("archive entry leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & EXECUTE_BITS) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /// Made readable for everybody: the server may run as another user.
    static void openFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// Best effort: what cannot be deleted is left, it is never taken for the finished folder.
    static void deleteTree(Path top) {
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            System.getLogger(Binaries.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + top, e);
        }
    }
}
