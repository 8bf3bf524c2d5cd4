package org.tuichu.statute.condition;

/// A word of the language; `text` of a quoted text is without its quotes.
record Token(Kind kind, String text, Span span) {
    enum Kind {
        NAME,
        NUMBER,
        UNIT,
        TEXT,
        COMPARISON,
        OPEN("("),
        CLOSE(")"),
        OPEN_LIST("["),
        CLOSE_LIST("]"),
        COMMA(","),
        AND("and"),
        OR("or"),
        NOT("not"),
        IN("in"),
        TRUE("true"),
        FALSE("false"),
        END;

        /// What is always written in the same way; empty for the kinds that are not.
        private final String spelling;

        Kind() {
            this("");
        }

        Kind(String spelling) {
            this.spelling = spelling;
        }

        String spelling() {
            return spelling;
        }
    }

    /// For a message: bounded, and without characters that would disturb it.
    String shown() {
        return kind == Kind.END ? "the end" : "'" + bounded(text) + "'";
    }

    static String bounded(String text) {
        String safe = text.replaceAll("\\p{Cntrl}", "?");
        return safe.length() <= 40 ? safe : safe.substring(0, 40) + "…";
    }
}
