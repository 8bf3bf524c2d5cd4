package org.tuichu.statute.line;

/// A word in the text, or in the heading, and the meaning that it has there.
record Device(Element.Named named, Meaning meaning, boolean fromHeading) {
    boolean weak() {
        return meaning.part() == Meaning.Part.WEAK;
    }

    /// Names only in general (砖生产线) what `other` names (轮窑).
    boolean general(Device other) {
        String kind = other.meaning.kind();
        Kind own = Vocabulary.INSTANCE.kinds().get(meaning.kind());
        return weak()
                && !other.weak()
                && (meaning.kind().equals(kind) || (own != null && own.consistsOf(other.meaning)));
    }
}
