package org.tuichu.statute.line;

/// A word in the text, or in the heading, and the meaning that it has there.
record Device(Element.Named named, Meaning meaning, boolean fromHeading) {
    boolean weak() {
        return meaning.part() == Meaning.Part.WEAK;
    }
}
