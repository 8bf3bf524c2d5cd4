package org.tuichu.survey.review;

import java.util.Optional;
import java.util.UUID;

/// A row as somebody saw it: `id:version`.
record Picked(UUID row, long version) {
    private static final int LONGEST = 60;

    static Optional<Picked> read(String typed) {
        var colon = typed.indexOf(':');
        if (colon < 0 || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Picked(UUID.fromString(typed.substring(0, colon)), Long.parseLong(typed.substring(colon + 1))));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return row + ":" + version;
    }
}
