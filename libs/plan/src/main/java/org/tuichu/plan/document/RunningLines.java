package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tuichu.plan.Radicals;

/// Takes out page numbers, and headers and footers that return on page after page.
final class RunningLines {
    /// Share of the page height, at its top and at its bottom, in which running lines stand.
    private static final double MARGIN = 0.13;
    /// Lines at either end of a page that may be running ones.
    private static final int MOST_PER_END = 3;
    /// Share of the pages, in percent, on which a line returns.
    private static final int PAGES_PERCENT = 60;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[\\s\\-—–－―─·•.~～]*(?:\\d{1,4}|[ivxIVX]{1,6}|第\\s*\\d{1,4}\\s*页(?:\\s*[，,/]?\\s*共\\s*\\d{1,4}\\s*页)?|\\d{1,4}\\s*[/／]\\s*\\d{1,4}"
                    + "|Page\\s*\\d+(?:\\s*of\\s*\\d+)?|[０-９]{1,4})[\\s\\-—–－―─·•.~～]*");

    private RunningLines() {}

    static List<PageFlow> removed(List<PageFlow> pages) {
        Map<String, Integer> pagesWith = new HashMap<>();
        for (PageFlow page : pages) {
            candidates(page).stream()
                    .map(line -> key(page, line))
                    .distinct()
                    .forEach(key -> pagesWith.merge(key, 1, Integer::sum));
        }
        List<PageFlow> bodies = new ArrayList<>();
        for (PageFlow page : pages) {
            List<PrintedLine> kept = new ArrayList<>(page.lines());
            for (PrintedLine line : candidates(page)) {
                int count = pagesWith.getOrDefault(key(page, line), 0);
                boolean returns = pages.size() > 1 && count > 1 && count * 100 >= PAGES_PERCENT * pages.size();
                if (returns
                        || PAGE_NUMBER.matcher(Radicals.ideographs(line.text())).matches()) {
                    kept.remove(line);
                }
            }
            bodies.add(page.withLines(kept));
        }
        return bodies;
    }

    private static List<PrintedLine> candidates(PageFlow page) {
        List<PrintedLine> found = new ArrayList<>();
        int count = page.lines().size();
        for (int i = 0; i < count; i++) {
            PrintedLine line = page.lines().get(i);
            boolean top = i < MOST_PER_END && line.y() < page.height() * MARGIN;
            boolean bottom = i >= count - MOST_PER_END && line.y() > page.height() * (1 - MARGIN);
            if (top || bottom) {
                found.add(line);
            }
        }
        return found;
    }

    /// The same for lines that differ in a number only and stand at the same height, to 4 points.
    private static String key(PageFlow page, PrintedLine line) {
        String end = line.y() < page.height() / 2 ? "top" : "bottom";
        return end + Math.round(line.y() / 4) + " " + line.text().replaceAll("\\d+", "0");
    }
}
