package org.tuichu.plan.document;

/// A piece of a document in reading order.
sealed interface Block {
    /// A paragraph; line feeds inside it are line breaks its author made.
    record Paragraph(String text) implements Block {}

    /// A table of at least two rows and two columns.
    record Table(Grid grid) implements Block {}
}
