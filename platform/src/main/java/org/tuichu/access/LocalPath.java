package org.tuichu.access;

/// A path of this program, as a form may give it to come back to.
public final class LocalPath {
    private LocalPath() {}

    /// `path` when it stays on this host, else `/`: no scheme, no second slash or backslash that a browser takes for a
    /// host, no control characters.
    public static String orHome(String path) {
        var local = path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
        return local ? path : "/";
    }
}
