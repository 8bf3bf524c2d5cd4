package org.tuichu.database;

import java.nio.file.Path;
import org.tuichu.postgres.EmbeddedPostgres;
import org.tuichu.postgres.Settings;

/// Makes a database that is migrated and else empty, for `tuichu.prepared-dir`: a first start that copies it need not
/// wait for `initdb` and the migrations. Run once after a build.
public final class PrepareDatabase {
    private PrepareDatabase() {}

    /// `args`: the data folder to make, the folder of the program files.
    public static void main(String[] args) {
        var settings = Settings.defaults().withBinariesFolder(Path.of(args[1]));
        try (var server = EmbeddedPostgres.start(Path.of(args[0]), settings)) {
            Migrations.run(
                    DatabaseSettings.ownerOf(server),
                    DatabaseSettings.applicationOf(server).user());
        }
    }
}
