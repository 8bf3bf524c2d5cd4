package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;
import org.tuichu.plan.PlanText;

/// From printed pages to text: tables by their lines or columns, running headers and page numbers left out, lines of a
/// paragraph joined where they surely run on.
final class PageLayout {
    /// Characters per page on average below which a document with pictures is a scan with a stamp on it.
    private static final int FEWEST_CHARACTERS = 15;

    /// Share of printed signs, in percent, that may be without a character code: bullets and seals.
    private static final int UNREADABLE_PERCENT = 10;

    private PageLayout() {}

    static PlanText compose(List<PageContent> pages, Limits limits) {
        requireText(pages);
        List<PageFlow> flows = new ArrayList<>();
        for (PageContent page : pages) {
            RuledTables ruled = RuledTables.of(page, limits);
            flows.add(new PageFlow(page.width(), page.height(), PrintedLine.of(ruled.outside()), ruled.tables()));
        }
        List<PageFlow> bodies = RunningLines.removed(flows);
        BlockCollector collector = new BlockCollector(limits);
        new FlowWriter(collector, limits, TextMargins.of(bodies)).write(items(bodies, limits));
        return collector.finish();
    }

    private static void requireText(List<PageContent> pages) {
        long characters = 0;
        long unreadable = 0;
        boolean pictures = false;
        for (PageContent page : pages) {
            characters +=
                    page.glyphs().stream().filter(glyph -> !glyph.isBlank()).count();
            pictures |= page.hasPicture();
            unreadable += page.unreadableSigns();
        }
        if (unreadable * 100 > UNREADABLE_PERCENT * (characters + unreadable)) {
            throw new PlanRefused(
                    Reason.IMAGE_ONLY,
                    unreadable + " signs without a character code beside " + characters + " with one");
        }
        if (pictures && characters < (long) FEWEST_CHARACTERS * pages.size()) {
            throw new PlanRefused(
                    Reason.IMAGE_ONLY, pages.size() + " pages of pictures with " + characters + " characters of text");
        }
        if (characters == 0) {
            throw new PlanRefused(Reason.EMPTY, "no text on " + pages.size() + " pages");
        }
    }

    /// Lines and tables of all pages in reading order.
    private static List<FlowItem> items(List<PageFlow> pages, Limits limits) {
        List<FlowItem> items = new ArrayList<>();
        for (PageFlow page : pages) {
            List<FlowItem> onPage = new ArrayList<>(ColumnTables.items(page, limits));
            page.tables().forEach(table -> onPage.add(new FlowItem.Ruled(table)));
            onPage.sort(Comparator.comparingDouble(FlowItem::top));
            items.addAll(onPage);
        }
        return items;
    }
}
