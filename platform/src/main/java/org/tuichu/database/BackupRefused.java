package org.tuichu.database;

/// Why a backup is not made or not restored, in words. Nothing is left half-done.
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupRefused(String why) {
        super(why);
    }
}
