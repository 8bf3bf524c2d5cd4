package org.tuichu.database;

/// A setting without which the program cannot reach its database; named as in `docs/operations/configuration.md`.
public final class SettingMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String property;

    SettingMissing(String property) {
        super(property + " is needed with tuichu.db.url; see docs/operations/configuration.md");
        this.property = property;
    }

    /// Name of the property, `tuichu.db.password`.
    public String property() {
        return property;
    }
}
