package org.tuichu.programmes.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The document's text cut into what a page draws one after the other: running text and tables, each in regions that
/// belong to one duty or to none, each region in pieces with one look. The texts of all pieces in order are the
/// document's text, but for the separators of table cells.
record AnnotatedText(List<Block> blocks) {
    /// A part of the document from top to bottom.
    sealed interface Block {
        /// Running text, drawn with its line breaks.
        record Flow(List<Region> regions) implements Block {
            public boolean isTable() {
                return false;
            }
        }

        /// A table; a merged cell's text stands in its first cell only.
        record Table(List<TableRow> rows) implements Block {
            public boolean isTable() {
                return true;
            }
        }
    }

    record TableRow(List<List<Region>> cells) {}

    /// `duty` is the ordinal of the duty it belongs to, null outside of duties; `anchor` is set on the first region of
    /// a duty only, so that an address finds it.
    record Region(@Nullable Integer duty, @Nullable String anchor, List<Piece> pieces) {}

    /// `css` names every mark that covers the piece, empty where none does; `duty` is the one that a click leads to;
    /// `problems` are the ordinals of the open problems that begin here.
    record Piece(String text, String css, @Nullable Integer duty, List<Integer> problems) {
        /// The address of the piece where a problem begins.
        public @Nullable String anchor() {
            return problems.isEmpty() ? null : "q-" + problems.getFirst();
        }

        /// Further problems that begin here, each of which needs an address too.
        public List<Integer> more() {
            return problems.isEmpty() ? List.of() : problems.subList(1, problems.size());
        }
    }
}
