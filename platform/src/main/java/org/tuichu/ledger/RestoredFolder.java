package org.tuichu.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import org.tuichu.database.BackupRefused;
import org.tuichu.database.DatabaseAtHand;

/// A data folder that comes into being at once, with a whole database in it, or not at all.
final class RestoredFolder {
    /// What the launcher knows a data folder by.
    private static final String MARK = "tuichu-data";

    private final Path folder;

    RestoredFolder(Path folder) {
        this.folder = folder;
    }

    /// What fills the database.
    interface Filling {
        void into(DatabaseAtHand database) throws IOException, SQLException;
    }

    void fill(Filling filling) throws IOException, SQLException {
        refuseUnlessEmpty();
        var aside =
                Files.createTempDirectory(Files.createDirectories(folder.getParent()), folder.getFileName() + ".part");
        try {
            try (var database = DatabaseAtHand.started(aside)) {
                filling.into(database);
            }
            Files.writeString(aside.resolve(MARK), "serve\n");
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(aside);
        }
    }

    private void refuseUnlessEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new BackupRefused(folder + " is not a folder");
        }
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new BackupRefused("the folder " + folder + " is not empty; name a new one");
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
