package org.tuichu.plan.sample;

import java.util.List;

/// A piece of the sample plan, told by its part in an official document.
sealed interface Block {
    /// A paragraph; `text` has no line break.
    record Paragraph(Kind kind, String text) implements Block {}

    /// The annex table; the first row is its head.
    record Table(List<List<String>> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /// What a paragraph is, and so how it is set.
    enum Kind {
        /// Says that the document is invented.
        NOTICE,
        /// The red line with the issuer's name.
        BANNER,
        DOCUMENT_NUMBER,
        TITLE,
        ADDRESSEE,
        SIGNATURE,
        /// `一、`
        HEADING,
        /// `（一）` that is a title only.
        SUBHEADING,
        BODY,
        ROSTER,
        /// The word that opens the annex on a new page.
        ANNEX
    }
}
