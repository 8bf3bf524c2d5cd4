package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;

/// What is printed on a page: characters, straight lines, and whether there is a picture. Sizes in points.
final class PageContent {
    /// Lines kept per page; a drawing with more is no table.
    private static final int MOST_RULES = 20_000;

    private final double width;
    private final double height;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private boolean picture;
    private int unreadable;

    PageContent(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    void add(Glyph glyph) {
        glyphs.add(glyph);
    }

    /// Adds a line from one point to another unless it runs aslant.
    void line(double x1, double y1, double x2, double y2) {
        if (rules.size() >= MOST_RULES) {
            return;
        }
        if (Math.abs(y1 - y2) <= 1) {
            rules.add(new Rule(true, (y1 + y2) / 2, x1, x2));
        } else if (Math.abs(x1 - x2) <= 1) {
            rules.add(new Rule(false, (x1 + x2) / 2, y1, y2));
        }
    }

    /// Adds a filled box that is thin enough to be a line.
    void box(double x1, double y1, double x2, double y2) {
        if (Rule.isThin(x2 - x1, y2 - y1)) {
            if (Math.abs(x2 - x1) > Math.abs(y2 - y1)) {
                line(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2);
            } else {
                line((x1 + x2) / 2, y1, (x1 + x2) / 2, y2);
            }
        }
    }

    /// Notes a sign that is printed but says nowhere which character it is.
    void unreadable() {
        unreadable++;
    }

    int unreadableSigns() {
        return unreadable;
    }

    void picture() {
        picture = true;
    }

    /// The page turned so that text that ran downwards (`clockwise`) or upwards runs to the right.
    PageContent upright(boolean clockwise) {
        PageContent turned = new PageContent(/* width= */ height, /* height= */ width);
        turned.picture = picture;
        turned.unreadable = unreadable;
        for (Glyph glyph : glyphs) {
            double x = clockwise ? glyph.y() : height - glyph.y();
            double y = clockwise ? width - glyph.x() : glyph.x();
            turned.add(new Glyph(x, y, glyph.width(), glyph.size(), glyph.text()));
        }
        for (Rule rule : rules) {
            double at = rule.horizontal() == clockwise ? rule.at() : (clockwise ? width : height) - rule.at();
            turned.rules.add(turned(rule, at, clockwise));
        }
        return turned;
    }

    private Rule turned(Rule rule, double at, boolean clockwise) {
        double length = rule.horizontal() ? width : height;
        boolean mirrored = rule.horizontal() == clockwise;
        return mirrored
                ? new Rule(!rule.horizontal(), at, length - rule.from(), length - rule.to())
                : new Rule(!rule.horizontal(), at, rule.from(), rule.to());
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Rule> rules() {
        return rules;
    }

    boolean hasPicture() {
        return picture;
    }
}
