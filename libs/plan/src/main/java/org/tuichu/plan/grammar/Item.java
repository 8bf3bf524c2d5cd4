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
    private final List<View> fields = new ArrayList<>();
    private final List<Item> children = new ArrayList<>();

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

    /// Lines of their own such as `责任单位：…`.
    List<View> fields() {
        return fields;
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
