package org.tuichu.plan.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;
import org.tuichu.plan.PlanText;

/// Takes paragraphs and tables as a format's reader meets them, tables inside tables too, and composes the text.
final class BlockCollector {
    private final Limits limits;
    private final Deque<TableFrame> frames = new ArrayDeque<>();
    private final List<Block> blocks = new ArrayList<>();
    private long characters;
    private boolean pictures;

    BlockCollector(Limits limits) {
        this.limits = limits;
    }

    /// Notes that the document has a picture, so that one without any text is refused for the right reason.
    void picture() {
        pictures = true;
    }

    void paragraph(String text) {
        characters += text.length() + 1L;
        if (characters > limits.characters()) {
            throw Refusals.tooLarge("characters", characters, limits.characters());
        }
        add(new Block.Paragraph(text));
    }

    void table(Grid grid) {
        add(new Block.Table(grid));
    }

    void openTable() {
        if (frames.size() >= limits.nesting()) {
            throw Refusals.tooLarge("nesting", frames.size() + 1L, limits.nesting());
        }
        frames.push(new TableFrame(limits));
    }

    void openRow() {
        frame().openRow();
    }

    /// Takes back the row opened last, which has no cells.
    void dropRow() {
        frame().dropRow();
    }

    void openCell(int rowSpan, int columnSpan) {
        frame().openCell(rowSpan, columnSpan);
    }

    /// Opens a cell that goes on with the one above it.
    void openContinuation(int columnSpan) {
        frame().openContinuation(columnSpan);
    }

    /// Adds an empty cell over columns that a row leaves out.
    void skipColumns(int columns) {
        if (columns > 0) {
            frame().openCell(1, columns);
        }
    }

    void closeTable() {
        TableFrame closed = frames.pop();
        closed.close().forEach(this::add);
    }

    boolean inTable() {
        return !frames.isEmpty();
    }

    private TableFrame frame() {
        TableFrame frame = frames.peek();
        if (frame == null) {
            throw Refusals.damaged("a row or cell outside any table");
        }
        return frame;
    }

    private void add(Block block) {
        TableFrame frame = frames.peek();
        if (frame == null) {
            blocks.add(block);
        } else {
            frame.add(block);
        }
    }

    /// The text of all blocks; refused when there is none.
    PlanText finish() {
        while (inTable()) {
            closeTable();
        }
        Composition composition = new Composition(limits);
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraph.text().lines().forEach(composition::paragraphLine);
                case Block.Table table -> composition.table(table.grid());
            }
        }
        PlanText read = composition.finish();
        if (Blanks.isBlank(read.text())) {
            throw pictures
                    ? new PlanRefused(Reason.IMAGE_ONLY, "pictures but no text")
                    : new PlanRefused(Reason.EMPTY, "no text");
        }
        return read;
    }
}
