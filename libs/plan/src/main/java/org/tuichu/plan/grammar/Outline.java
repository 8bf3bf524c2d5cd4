package org.tuichu.plan.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.ProblemReason;
import org.tuichu.plan.Span;

/// Builds the tree of numbered items from the paragraphs of a plan.
///
/// A numbering system that is not open begins a level below the current item; one that is open continues there and
/// closes what is deeper. Numbers that were lost, misprinted or written in a neighbour's system are restored from
/// what stands before and behind them, each with a problem.
final class Outline {
    /// How many paragraphs to look ahead for the number that proves a misprint.
    private static final int LOOK_AHEAD = 40;

    private final @Nullable Marker[] starts;
    private final Problems problems;
    private final Item root = new Item(null, null);
    private final Map<Marker.Kind, Integer> lastOfSystem = new EnumMap<>(Marker.Kind.class);
    private Item current = root;

    private Outline(List<View> paragraphs, Problems problems) {
        this.problems = problems;
        starts = new Marker[paragraphs.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = Marker.at(paragraphs.get(i).text(), 0);
        }
    }

    static Item of(List<View> paragraphs, Problems problems) {
        var outline = new Outline(paragraphs, problems);
        for (int i = 0; i < paragraphs.size(); i++) {
            outline.add(paragraphs.get(i), i);
        }
        return outline.root;
    }

    private void add(View paragraph, int index) {
        Deque<View> rest = new ArrayDeque<>(List.of(paragraph));
        while (!rest.isEmpty()) {
            View view = rest.pop();
            Marker marker = Marker.at(view.text(), 0);
            if (marker != null) {
                place(marker, view, index);
                view = view.from(marker.length());
            }
            int cut = GluedNumbers.first(view, this::open);
            if (cut > 0) {
                rest.push(view.from(cut));
                view = view.sub(0, cut);
            }
            if (view.isEmpty()) {
                continue;
            }
            if (Fields.isField(view)) {
                current.addField(view);
            } else {
                int fields = Fields.behindText(view.text());
                current.paragraphs().add(fields < 0 ? view : view.sub(0, fields));
                if (fields > 0) {
                    rest.push(view.from(fields));
                }
            }
        }
    }

    /// The last number of the level that `marker` belongs to, null where that level is not open.
    private @Nullable Marker open(Marker marker) {
        Item level = level(marker);
        return level == null ? null : level.marker();
    }

    private @Nullable Item level(Marker marker) {
        for (Item item = current; item != null; item = item.parent()) {
            if (item.marker() != null && item.marker().sameLevel(marker)) {
                return item;
            }
        }
        return null;
    }

    private void place(Marker marker, View view, int index) {
        Item level = level(marker);
        if (level == null) {
            placeBelow(marker, view, index);
            return;
        }
        int last = Objects.requireNonNull(level.marker()).value();
        if (marker.value() == last && last > 1 && !isNext(marker, index, last + 1)) {
            restored(view, marker, marker.as(marker, last + 1));
            open(parentOf(level), marker.as(marker, last + 1));
            return;
        }
        if (marker.value() == 1 && restoreParent(level, index)) {
            open(current, marker);
        } else if (marker.value() == last + 1
                || (marker.value() == last + 2 && restoreLost(level, last + 1))
                || !(isNext(marker, index, last + 2) && marker.value() != last + 2)) {
            doubt(marker, last, view);
            open(parentOf(level), marker);
        } else {
            restored(view, marker, marker.as(marker, last + 1));
            open(parentOf(level), marker.as(marker, last + 1));
        }
    }

    /// A number used twice or jumped over, which no neighbour explains.
    private void doubt(Marker marker, int last, View view) {
        Span span = view.span(0, Math.min(view.length(), marker.length()));
        if (marker.value() == last) {
            problems.add(ProblemReason.NUMBER_TWICE, span, marker.label());
        } else if (current.marker() != null && marker.value() > last + 1 && lostNumber(marker, last)) {
            problems.add(ProblemReason.NUMBER_JUMPED, span, last, marker.label());
        }
    }

    /// Not where the number was restored just before.
    private boolean lostNumber(Marker marker, int last) {
        Integer counted = lastOfSystem.get(marker.kind());
        return counted != null && counted == last;
    }

    /// A system that is not open: one that counts on through all sections, a neighbour's number in the wrong system,
    /// or the first of a level below.
    private void placeBelow(Marker marker, View view, int index) {
        Integer counted = lastOfSystem.get(marker.kind());
        if (counted != null && counted + 1 == marker.value() && marker.value() > 1) {
            open(current, marker);
            return;
        }
        for (Item item = current; marker.value() > 1 && item.parent() != null; item = parentOf(item)) {
            Marker neighbour = Objects.requireNonNull(item.marker());
            if (neighbour.value() + 1 == marker.value()
                    && (sameFamily(neighbour, marker) || isNext(neighbour, index, marker.value() + 1))) {
                restored(view, marker, marker.as(neighbour, marker.value()));
                open(parentOf(item), marker.as(neighbour, marker.value()));
                return;
            }
        }
        if (marker.value() == 2 && current.paragraphs().size() > 1) {
            Item parent = current;
            moveTo(parent, marker.as(marker, 1), parent.paragraphs().size() - 1);
            open(parent, marker);
        } else {
            open(current, marker);
        }
    }

    private void open(Item parent, Marker marker) {
        current = new Item(parent, marker);
        parent.children().add(current);
        lastOfSystem.put(marker.kind(), marker.value());
    }

    private static Item parentOf(Item item) {
        return Objects.requireNonNull(item.parent());
    }

    private static boolean sameFamily(Marker one, Marker other) {
        return switch (one.kind()) {
            case HAN_PAREN -> other.kind() == Marker.Kind.ARABIC_PAREN;
            case ARABIC_PAREN -> other.kind() == Marker.Kind.HAN_PAREN;
            case HAN -> other.kind() == Marker.Kind.ARABIC;
            case ARABIC -> other.kind() == Marker.Kind.HAN;
            default -> false;
        };
    }

    /// Whether the next number of this system behind the paragraph at `index` is `value`.
    private boolean isNext(Marker system, int index, int value) {
        for (int i = index + 1; i < starts.length && i <= index + LOOK_AHEAD; i++) {
            Marker next = starts[i];
            if (next != null && next.sameLevel(system)) {
                return next.value() == value;
            }
        }
        return false;
    }

    /// Gives the number that was skipped to the unnumbered paragraph that stands in its place.
    private boolean restoreLost(Item level, int number) {
        int from = lostParagraph(level);
        if (from < 0) {
            return false;
        }
        Marker neighbour = Objects.requireNonNull(level.marker());
        moveTo(parentOf(level), neighbour.as(neighbour, number), from);
        return true;
    }

    private int lostParagraph(Item level) {
        List<View> own = current.paragraphs();
        if (current == level) {
            int first = isTitleAbove(own) ? 2 : 1;
            return own.size() > first ? first : -1;
        }
        for (int i = own.size() - 1; i > 0; i--) {
            if (Heading.of(own.get(i)).isTitle()) {
                return i;
            }
        }
        return -1;
    }

    /// `（一）能耗方面` and a paragraph without a title of its own, which is its text and has lost no number.
    private static boolean isTitleAbove(List<View> own) {
        if (own.size() < 2 || Heading.of(own.get(0)).end() < own.get(0).length()) {
            return false;
        }
        View text = own.get(1);
        int end = Heading.of(text).end();
        return end == 0 || end >= text.length() || Letters.isRemarkOpening(text.at(end));
    }

    /// Where a list begins anew behind an unnumbered title, and the next number above shows that one is missing.
    private boolean restoreParent(Item level, int index) {
        Item parent = parentOf(level);
        Marker above = parent.marker();
        int from = lostParagraph(parent);
        if (above == null || from < 0 || !isNext(above, index, above.value() + 2)) {
            return false;
        }
        moveTo(parentOf(parent), above.as(above, above.value() + 1), from);
        return true;
    }

    private void moveTo(Item parent, Marker marker, int from) {
        Item before = current;
        open(parent, marker);
        before.bequeath(from, current);
        restored(current.head(), null, marker);
    }

    private void restored(View view, @Nullable Marker printed, Marker marker) {
        Span span = view.span(0, Math.min(view.length(), 10));
        if (printed == null) {
            problems.add(ProblemReason.NUMBER_MISSING, span, marker.label());
        } else {
            problems.add(ProblemReason.NUMBER_MISPRINTED, span, printed.label(), marker.label());
        }
    }
}
