package org.tuichu.statute.line;

/// An element of a group, and whether it stands in brackets behind the word before it.
record Item(Element element, boolean bracketed) {
    /// Whether it is a number about a device.
    boolean number() {
        return element instanceof Element.Count
                || element instanceof Element.Size
                || element instanceof Element.Dimensions
                || element instanceof Element.Amount;
    }
}
