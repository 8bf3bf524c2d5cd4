package org.tuichu.statute.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 矿热炉4台，其中3200kVA2台、6300kVA2台: what the counts of the sizes have to come to.
final class Whole {
    private Element.@Nullable Count count;

    /// Takes the count of `last` where `draft` counts a part of it by its size.
    void look(Draft draft, Draft last) {
        if (!last.sized()
                && draft.counts.size() == 1
                && last.counts.size() == 1
                && draft.counts.getFirst().devices() < last.counts.getFirst().devices()) {
            count = last.counts.removeFirst();
        }
    }

    /// 4台立窑（1#-4#），其中1#、2#Φ2.5×10m: the numbers of the whole are those of its parts.
    static void numbers(Draft draft, Draft last) {
        List<String> own = draft.numbers();
        List<String> all = last.numbers();
        if (!own.isEmpty() && all.size() > own.size() && all.containsAll(own)) {
            last.sites.clear();
        }
    }

    /// 6300kVA矿热炉4台，其中2台改为12500kVA: the others of them.
    static void rest(Draft draft, Draft last) {
        boolean counted = draft.among && draft.counts.size() == 1 && last.counts.size() == 1;
        int others = counted
                ? last.counts.getFirst().devices() - draft.counts.getFirst().devices()
                : 0;
        if (others > 0) {
            Element.Count all = last.counts.removeFirst();
            last.counts.add(new Element.Count(all.start(), all.end(), others, false, false, all.unit()));
        }
    }

    /// The whole, where the parts do not come to it.
    List<Element.Count> differing(List<Draft> parts) {
        Element.Count whole = count;
        count = null;
        int sum = parts.stream()
                .flatMap(part -> part.counts.stream())
                .mapToInt(Element.Count::devices)
                .sum();
        return whole == null || whole.devices() == sum ? List.of() : List.of(whole);
    }
}
