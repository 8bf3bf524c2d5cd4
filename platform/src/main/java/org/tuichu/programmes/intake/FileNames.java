package org.tuichu.programmes.intake;

/// The name under which an uploaded file is shown again. It never becomes a path.
final class FileNames {
    private static final int LONGEST = 120;

    private FileNames() {}

    /// The last part of whatever path a browser sent, without control and direction characters, at most 120 characters.
    static String safe(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var shown = last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return shown.isEmpty() ? "-" : shown;
    }
}
