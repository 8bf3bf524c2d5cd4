package org.tuichu.statute.condition;

/// A kind of a word that no condition names: non-wood pulp that is neither straw nor bamboo. Stands for such in the
/// regions of a condition only; what is known of a line never holds it.
final class Another {
    private static final String MARK = "\u0000 another ";

    private Another() {}

    static FactValue of(FactValue wider) {
        return new FactValue.Text(MARK + wider);
    }

    /// The word of which it is a kind; any other value is itself.
    static FactValue plain(FactValue value) {
        return value instanceof FactValue.Text(String text) && text.startsWith(MARK)
                ? new FactValue.Text(text.substring(MARK.length()))
                : value;
    }
}
