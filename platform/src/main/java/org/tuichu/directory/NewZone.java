package org.tuichu.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A zone without a code (开发区、风景区、新城) that an office adds under its own jurisdiction.
public record NewZone(
        String parentId, String name, @Nullable LocalDate validFrom, String addedBy) {
    public static final int LONGEST_NAME = 40;

    public NewZone {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST_NAME + " characters, was " + name.length());
        }
    }
}
