package org.tuichu.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One program per data folder: an exclusive lock that the operating system drops when its holder dies.
///
/// The folders this program holds are also remembered here: POSIX drops every lock of a process on a file as soon as
/// the process closes *any* channel on it, so a second attempt from inside must not even open the lock file.
public final class FolderLock implements AutoCloseable {
    private static final String LOCK_FILE = "tuichu.lock";
    private static final String HOLDER_FILE = "tuichu.pid";
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Makes the folder where there is none.
    ///
    /// @throws PostgresRefused where another program holds it, or it cannot be written
    public static FolderLock hold(Path folder) {
        try {
            return take(Files.createDirectories(folder).toRealPath());
        } catch (IOException e) {
            throw new PostgresRefused(new Refusal.CannotWrite(folder, e.toString()));
        }
    }

    /// `folder` exists and is a real path.
    static FolderLock take(Path folder) {
        if (!HELD_HERE.add(folder)) {
            throw anotherInstance(folder);
        }
        try {
            return new FolderLock(folder, lock(folder));
        } catch (IOException e) {
            HELD_HERE.remove(folder);
            throw new PostgresRefused(new Refusal.CannotWrite(folder, e.toString()));
        } catch (PostgresRefused e) {
            HELD_HERE.remove(folder);
            throw e;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw anotherInstance(folder);
            }
            Files.writeString(
                    folder.resolve(HOLDER_FILE), ProcessHandle.current().pid() + "\n");
            return channel;
        } catch (IOException | PostgresRefused e) {
            channel.close();
            throw e;
        }
    }

    private static PostgresRefused anotherInstance(Path folder) {
        return new PostgresRefused(new Refusal.AnotherInstanceRunning(folder, holder(folder)));
    }

    private static String holder(Path folder) {
        try {
            return "process " + Files.readString(folder.resolve(HOLDER_FILE)).strip();
        } catch (IOException e) {
            return "process unknown";
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(HOLDER_FILE));
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot release " + folder, e);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
