package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.PlanText.Table;

/// Where tables and rosters stand: below an item of the body, or behind the body as an annex.
final class TablePlaces {
    private static final String ANNEX = "附件/";

    private final List<Item> items = new ArrayList<>();
    private final int bodyEnd;

    /// `bodyEnd` is an offset in the text that was read.
    TablePlaces(Item root, int bodyEnd) {
        this.bodyEnd = bodyEnd;
        collect(root);
    }

    private void collect(Item item) {
        if (item.marker() != null && !item.head().isEmpty()) {
            items.add(item);
        }
        item.children().forEach(this::collect);
    }

    void mark(List<Table> tables) {
        for (Table table : tables) {
            Item item = above(table.span().start());
            if (item != null) {
                item.setHoldsTable();
            }
        }
    }

    /// `（二）组织机构` and the rows of a roster below it.
    void markRosters(List<Paragraph> rows) {
        for (Paragraph row : rows) {
            int at = row.view().origin()[0];
            Item item = above(at);
            if (item != null && standsDirectlyBelow(at, item)) {
                item.setHoldsRoster();
            }
        }
    }

    private static boolean standsDirectlyBelow(int at, Item item) {
        return item.paragraphs().size() == 1 || item.paragraphs().get(1).origin()[0] > at;
    }

    /// What the paths of the table's rows begin with: `四/`, or `附件/`.
    String path(Table table) {
        Item item = above(table.span().start());
        return item == null ? ANNEX : item.path() + "/";
    }

    private @Nullable Item above(int at) {
        int low = 0;
        int high = at < bodyEnd ? items.size() : 0;
        while (low < high) {
            int middle = (low + high) / 2;
            boolean before = items.get(middle).head().origin()[0] < at;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low == 0 ? null : items.get(low - 1);
    }
}
