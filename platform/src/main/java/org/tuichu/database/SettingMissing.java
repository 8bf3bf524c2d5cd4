package org.tuichu.database;

/// A setting without which the program cannot do what another one asks for; named as in
/// `docs/operations/configuration.md`.
public final class SettingMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String property;

    /// @param property the one that is missing
    /// @param with the one that asks for it
    public SettingMissing(String property, String with) {
        super(property + " is needed with " + with + "; see docs/operations/configuration.md");
        this.property = property;
    }

    /// Name of the property, `tuichu.db.password`.
    public String property() {
        return property;
    }
}
