package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A numbered item of the outline with its paragraphs and the items below it; grows while the outline is built.
///
/// The first paragraph is what follows the number; the root has no number and holds what stands before the first one.
final class Item {
    private final @Nullable Item parent;
    private @Nullable Marker marker;
    private final List<View> paragraphs = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Item> children = new ArrayList<>();
    private boolean holdsTable;
    private boolean holdsRoster;

    /// A line of its own such as `责任单位：…` and how many paragraphs of its item stand before it.
    record Field(View view, int paragraphs) {}

    Item(@Nullable Item parent, @Nullable Marker marker) {
        this.parent = parent;
        this.marker = marker;
    }

    @Nullable
    Item parent() {
        return parent;
    }

    @Nullable
    Marker marker() {
        return marker;
    }

    void renumber(Marker restored) {
        marker = restored;
    }

    List<View> paragraphs() {
        return paragraphs;
    }

    List<View> fields() {
        return fieldsBetween(0, Integer.MAX_VALUE);
    }

    /// The fields behind the paragraph at `from` and before the one at `to`.
    List<View> fieldsBetween(int from, int to) {
        int first = from == 0 ? 0 : firstFieldBehind(from);
        return fields.subList(first, Math.max(first, firstFieldBehind(to))).stream()
                .map(Field::view)
                .toList();
    }

    /// Fields stand in the order of the paragraphs before them.
    private int firstFieldBehind(int paragraph) {
        int low = 0;
        int high = fields.size();
        while (low < high) {
            int middle = (low + high) / 2;
            boolean behind = fields.get(middle).paragraphs() > paragraph;
            high = behind ? middle : high;
            low = behind ? low : middle + 1;
        }
        return low;
    }

    void addField(View view) {
        fields.add(new Field(view, paragraphs.size()));
    }

    /// Gives the paragraphs from `from` on, and the fields behind them, to `heir`.
    void bequeath(int from, Item heir) {
        List<View> tail = paragraphs.subList(from, paragraphs.size());
        heir.paragraphs.addAll(tail);
        tail.clear();
        List<Field> behind = fields.subList(firstFieldBehind(from), fields.size());
        behind.forEach(field -> heir.fields.add(new Field(field.view(), field.paragraphs() - from)));
        behind.clear();
    }

    /// Whether a table stands below its text.
    boolean holdsTable() {
        return holdsTable;
    }

    void setHoldsTable() {
        holdsTable = true;
    }

    /// Whether a roster stands directly below its number's line.
    boolean holdsRoster() {
        return holdsRoster;
    }

    void setHoldsRoster() {
        holdsRoster = true;
    }

    List<Item> children() {
        return children;
    }

    View head() {
        return paragraphs.isEmpty() ? View.EMPTY : paragraphs.get(0);
    }

    /// `二/(一)/1`; empty for the root.
    String path() {
        var labels = new ArrayList<String>();
        for (Item item = this; item != null && item.marker != null; item = item.parent) {
            labels.add(item.marker.label());
        }
        return String.join("/", labels.reversed());
    }
}
