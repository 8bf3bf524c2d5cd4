package org.tuichu.postgres;

import java.nio.file.Path;

/// Why the database does not run. Every message says what happened and what to do.
public sealed interface Refusal {
    String message();

    /// Another live program holds the data folder.
    record AnotherInstanceRunning(Path dataFolder, String holder) implements Refusal {
        @Override
        public String message() {
            return "Another instance (" + holder + ") is already running on the data folder " + dataFolder
                    + ". Use that one, stop it first, or choose another data folder.";
        }
    }

    /// The data folder cannot be created or written by this user.
    record CannotWrite(Path folder, String cause) implements Refusal {
        @Override
        public String message() {
            return "The folder " + folder + " cannot be written (" + cause
                    + "). Give it to the user who runs this program (chown), or choose another data folder.";
        }
    }

    /// The folder's name holds a character that a shell reads as more than itself.
    record UnusableName(Path folder) implements Refusal {
        @Override
        public String message() {
            return "The folder name " + folder
                    + " holds one of $ ` \" \\ or a line break. Choose a data folder without.";
        }
    }

    /// No PostgreSQL program files for this operating system and processor are on the class path.
    record NoBinaries(String platform) implements Refusal {
        @Override
        public String message() {
            return "This build holds no PostgreSQL for " + platform
                    + ". Build it on this machine, or give an external PostgreSQL by TUICHU_DB_URL.";
        }
    }

    /// The program files could not be unpacked; nothing half-unpacked is left behind.
    record CannotUnpack(Path folder, String cause) implements Refusal {
        @Override
        public String message() {
            return "PostgreSQL could not be unpacked into " + folder + " (" + cause
                    + "). Free 200 MB of disk space there, make it writable, and start again.";
        }
    }

    /// Run by root where neither a user namespace nor a reachable unprivileged user can be had.
    record CannotLeaveRoot(Path folder, String cause) implements Refusal {
        @Override
        public String message() {
            return "PostgreSQL refuses to run as root and no other user can reach " + folder + " (" + cause
                    + "). Start this program as an ordinary user, or choose a data folder outside /root.";
        }
    }

    /// The data was written by another major version.
    record DataOfAnotherVersion(Path cluster, String found, String expected) implements Refusal {
        @Override
        public String message() {
            return "The data in " + cluster + " is of PostgreSQL " + found + ", this program brings " + expected
                    + ". Start it with the program version that wrote it and move the data over; nothing was changed.";
        }
    }

    /// A file with a password of an existing database is gone.
    record SecretMissing(Path file) implements Refusal {
        @Override
        public String message() {
            return "The password file " + file
                    + " is missing although the database exists. Restore it from the backup of the data folder.";
        }
    }

    /// An earlier server on this data does not stop.
    record EarlierServerWillNotStop(Path cluster, long pid) implements Refusal {
        @Override
        public String message() {
            return "An earlier PostgreSQL (process " + pid + ") still holds " + cluster
                    + " and does not stop. End that process (kill -QUIT " + pid + ") and start again.";
        }
    }

    /// initdb, pg_ctl or the server failed for a reason of its own, quoted.
    record CommandFailed(String command, Path log, String output) implements Refusal {
        @Override
        public String message() {
            return command + " failed: " + output + " (log: " + log + ")";
        }
    }
}
