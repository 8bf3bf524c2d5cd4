package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;

/// Counts that are multiplied with sizes of one device: 3台（2×6300kVA+1×12500kVA）, 36门（18门×2座）.
final class OwnCounts {
    private OwnCounts() {}

    /// The counts joined to sizes, in the order of the sizes; fewer than these where one has none.
    static List<Element.Count> of(Draft draft, List<? extends Element> sizes, NormalText text) {
        var own = new LinkedHashSet<Element.Count>();
        for (Element size : sizes) {
            draft.counts.stream()
                    .filter(count -> !own.contains(count) && joined(count, size, text))
                    .findFirst()
                    .ifPresent(own::add);
        }
        return List.copyOf(own);
    }

    /// Only the sign or a blank stands between them, or nothing: 3吨2台、5吨1台.
    private static boolean joined(Element.Count count, Element size, NormalText text) {
        if (count.start() == size.end() || size.start() == count.end()) {
            return true;
        }
        boolean behind = count.start() - size.end() == 1 && joins(text.at(size.end()));
        return behind || (size.start() - count.end() == 1 && joins(text.at(count.end())));
    }

    private static boolean joins(char c) {
        return c == '×' || c == 'x' || c == ' ';
    }

    /// The first size is the second times its count: it says nothing of one device.
    static boolean product(List<? extends Element> sizes, List<Element.Count> own) {
        return sizes.size() == 2
                && own.size() == 1
                && sizes.getFirst() instanceof Element.Size whole
                && sizes.getLast() instanceof Element.Size part
                && own.getFirst().start() > whole.end()
                && whole.measure()
                                .value()
                                .compareTo(part.measure()
                                        .value()
                                        .multiply(BigDecimal.valueOf(
                                                own.getFirst().devices())))
                        == 0;
    }

    /// 水泥熟料生产线2条（机立窑各1座）: so many of each line before.
    static void ofEach(Draft draft, Draft lines) {
        boolean one = draft.counts.size() == 1 && lines.counts.size() == 1;
        if (!one || !draft.ofEach()) {
            return;
        }
        Element.Count each = draft.counts.removeFirst();
        int devices = each.devices() * lines.counts.getFirst().devices();
        draft.counts.add(new Element.Count(each.start(), each.end(), devices, false, each.total(), each.unit()));
    }

    /// Other counts, which are not the sum.
    static List<Element.Count> otherTotals(Draft draft, List<Element.Count> own) {
        int sum = own.stream().mapToInt(Element.Count::devices).sum();
        return draft.counts.stream()
                .filter(count -> !own.contains(count) && count.devices() != sum)
                .toList();
    }
}
