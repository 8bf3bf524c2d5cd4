package org.tuichu.statute.line;

import java.util.Objects;

/// A cell of a survey table, with what stands around it; what is absent is empty.
///
/// @param heading of the column, as "高炉容积(立方米)" may name the device and the unit
public record Description(String text, String heading, String industry, String enterprise) {
    public Description {
        Objects.requireNonNull(text);
        Objects.requireNonNull(heading);
        Objects.requireNonNull(industry);
        Objects.requireNonNull(enterprise);
    }

    public static Description of(String text) {
        return new Description(text, "", "", "");
    }
}
