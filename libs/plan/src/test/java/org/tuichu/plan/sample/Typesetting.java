package org.tuichu.plan.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.sample.Block.Paragraph;
import org.tuichu.plan.sample.Block.Table;
import org.tuichu.plan.sample.Page.Mark;
import org.tuichu.plan.sample.Page.Rule;
import org.tuichu.plan.sample.Page.Style;
import org.tuichu.plan.sample.Page.Words;

/// Sets the sample as GB/T 9704 asks of official documents: A4, 28 characters a line, 22 lines a page, page numbers
/// between dashes, odd ones on the right.
final class Typesetting {
    static final double LEFT = 79.4;
    static final double RIGHT = 521.6;
    static final double SIZE = 15.6;
    private static final double TOP = 105;
    private static final double BOTTOM = 740;
    private static final double PITCH = 28.6;
    private static final double TITLE_SIZE = 20;
    private static final double TITLE_PITCH = 33;
    private static final double FOLIO_SIZE = 12;
    private static final double FOLIO_Y = 778;

    private final Fonts fonts;
    private final List<Page> pages = new ArrayList<>();
    private List<Mark> marks = new ArrayList<>();
    private double y = TOP;

    private Typesetting(Fonts fonts) {
        this.fonts = fonts;
    }

    static List<Page> pages(List<Block> blocks, Fonts fonts) {
        var setting = new Typesetting(fonts);
        Block before = null;
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> setting.set(paragraph, before);
                case Table table -> setting.set(table);
            }
            before = block;
        }
        setting.turnPage();
        return List.copyOf(setting.pages);
    }

    private void set(Paragraph paragraph, @Nullable Block before) {
        var text = paragraph.text();
        switch (paragraph.kind()) {
            case NOTICE -> notice(text);
            case BANNER -> banner(text);
            case DOCUMENT_NUMBER -> documentNumber(text);
            case TITLE -> title(text, before);
            case ADDRESSEE -> lines(text, 0, Style.REGULAR);
            case SIGNATURE -> signature(text, before);
            case HEADING, SUBHEADING -> lines(text, 2, Style.BOLD);
            case BODY -> lines(text, 2, Style.REGULAR);
            case ROSTER -> lines(text, 2, Style.REGULAR);
            case ANNEX -> {
                turnPage();
                lines(text, 0, Style.BOLD);
            }
        }
    }

    private void notice(String text) {
        y += pages.isEmpty() && marks.isEmpty() ? 0 : PITCH / 2;
        centred(text, 12, Style.REGULAR, PITCH);
    }

    private void banner(String text) {
        y += 20;
        centred(text, 30, Style.RED, 52);
    }

    private void documentNumber(String text) {
        centred(text, SIZE, Style.REGULAR, PITCH);
        marks.add(new Rule(LEFT, y - 2, RIGHT, y - 2, 1.5, true));
        y += 30;
    }

    private void title(String text, @Nullable Block before) {
        var continued = before instanceof Paragraph p && p.kind() == Block.Kind.TITLE;
        if (before instanceof Paragraph p && p.kind() == Block.Kind.SIGNATURE) {
            turnPage();
        }
        y += continued ? 0 : 6;
        var count = (int) Math.ceil(fonts.width(text, true, TITLE_SIZE) / (RIGHT - LEFT - 2 * TITLE_SIZE));
        var even = Math.ceilDiv(text.length(), count) * TITLE_SIZE;
        for (var line : new LineBreaking(fonts, true, TITLE_SIZE).lines(text, even, even)) {
            centred(line, TITLE_SIZE, Style.BOLD, TITLE_PITCH);
        }
        y += 8;
    }

    private void signature(String text, @Nullable Block before) {
        y += before instanceof Paragraph p && p.kind() == Block.Kind.SIGNATURE ? 0 : PITCH * 2;
        var x = RIGHT - 2 * SIZE - fonts.width(text, false, SIZE);
        words(x, SIZE, Style.REGULAR, text, PITCH);
    }

    private void lines(String text, int indent, Style style) {
        var first = true;
        var width = RIGHT - LEFT;
        for (var line : new LineBreaking(fonts, style.bold(), SIZE).lines(text, width - indent * SIZE, width)) {
            words(first ? LEFT + indent * SIZE : LEFT, SIZE, style, line, PITCH);
            first = false;
        }
    }

    private void centred(String text, double size, Style style, double pitch) {
        words((Page.WIDTH - fonts.width(text, style.bold(), size)) / 2, size, style, text, pitch);
    }

    private void words(double x, double size, Style style, String text, double pitch) {
        if (y + pitch > BOTTOM) {
            turnPage();
        }
        marks.add(new Words(x, y + size, size, style, text));
        y += pitch;
    }

    private void set(Table table) {
        var ruled = new RuledTable(fonts, y);
        table.rows().forEach(ruled::add);
        marks.addAll(ruled.marks());
        y = ruled.bottom();
    }

    private void turnPage() {
        if (marks.isEmpty()) {
            return;
        }
        var number = pages.size() + 1;
        var folio = "— " + number + " —";
        var x = number % 2 == 1 ? RIGHT - SIZE - fonts.width(folio, false, FOLIO_SIZE) : LEFT + SIZE;
        marks.add(new Words(x, FOLIO_Y, FOLIO_SIZE, Style.REGULAR, folio));
        pages.add(new Page(marks));
        marks = new ArrayList<>();
        y = TOP;
    }
}
