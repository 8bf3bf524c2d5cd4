package org.tuichu.plan.document;

import java.util.List;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanText;

/// Plain text: its lines as they stand, and the tables that can be told from tabs and upright strokes.
final class TextDocument {
    private static final String COLUMN_MARKS = "\t|│｜";

    private TextDocument() {}

    static PlanText read(String decoded, Limits limits) {
        if (decoded.length() > limits.characters()) {
            throw Refusals.tooLarge("characters", decoded.length(), limits.characters());
        }
        String text = Unseen.dropped(LineEnds.canonical(decoded));
        if (text.chars().noneMatch(c -> COLUMN_MARKS.indexOf(c) >= 0)) {
            return new PlanText(text, List.of());
        }
        return withTables(new TextLines(text), limits);
    }

    private static PlanText withTables(TextLines lines, Limits limits) {
        Composition composition = new Composition(limits);
        for (int at = 0; at < lines.count(); ) {
            TextPart part = partAt(lines, at, limits);
            part.write(lines, composition);
            at = part.endLine();
        }
        return composition.finish();
    }

    private static TextPart partAt(TextLines lines, int at, Limits limits) {
        if (ColumnLines.mayBeginAt(lines, at)) {
            return ColumnLines.at(lines, at, limits);
        }
        if (lines.beginsWithTab(at)) {
            return TabbedCells.at(lines, at);
        }
        return new TextPart.Plain(at, at + 1);
    }
}
