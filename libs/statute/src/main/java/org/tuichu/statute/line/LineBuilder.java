package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes a line of a draft, or several where it names several sizes.
final class LineBuilder {
    private final NormalText text;
    private final Surroundings surroundings;
    private final List<Element> unread;

    LineBuilder(NormalText text, Surroundings surroundings, List<Element> unread) {
        this.text = text;
        this.surroundings = surroundings;
        this.unread = unread;
    }

    List<DescribedLine> lines(Draft draft) {
        unread.addAll(draft.unknown);
        if (draft.device == null) {
            unread.addAll(draft.words);
        }
        List<? extends Element> sizes = sizesOfSeveral(draft);
        List<Element.Count> own = OwnCounts.of(draft, sizes, text);
        if (OwnCounts.product(sizes, own)) {
            draft.sizes.removeFirst();
            return List.of(line(draft));
        }
        if (sizes.size() < 2) {
            return draft.amountsByNumber()
                    ? byNumber(draft)
                    : draft.amountsListed() ? byAmount(draft) : List.of(line(draft));
        }
        if (own.isEmpty() && one(draft.counts)) {
            return List.of(line(draft));
        }
        var lines = new ArrayList<DescribedLine>();
        List<String> numbers = draft.numbers();
        boolean grouped = draft.sitesBefore(sizes);
        unread.addAll(grouped || numbers.size() == sizes.size() ? List.of() : draft.sites);
        if (grouped && own.isEmpty() && comesTo(draft.counts, numbers.size())) {
            draft.counts.clear();
            own = draft.sites.stream().map(LineBuilder::numbered).toList();
        }
        boolean oneEach = own.size() < sizes.size() && sharedCount(draft, sizes.size());
        if (own.size() == sizes.size()) {
            unread.addAll(OwnCounts.otherTotals(draft, own));
        }
        for (int i = 0; i < sizes.size(); i++) {
            Draft part = draft.like(sizes.get(i));
            part.words.removeAll(Listed.ofOtherSizes(draft.words, sizes, sizes.get(i)));
            part.amounts.addAll(draft.each ? draft.amounts : List.of());
            if (own.size() == sizes.size()) {
                part.counts.add(own.get(i));
            } else if (oneEach) {
                Element.Count count = draft.counts.getLast();
                part.counts.add(
                        new Element.Count(count.start(), count.end(), count.each() ? count.devices() : 1, true, false));
            }
            if (grouped) {
                part.sites.add(draft.sites.get(i));
            } else if (numbers.size() == sizes.size()) {
                part.sites.add(new Element.Sites(part.start, part.end, List.of(numbers.get(i))));
            }
            part.start = draft.start;
            part.end = draft.end;
            lines.add(line(part));
        }
        if (!draft.each) {
            unread.addAll(draft.amounts);
        }
        unread.addAll(draft.stated);
        return lines;
    }

    /// 450m³高炉一座（实际容积508m³）: one device has no second size.
    private static boolean one(List<Element.Count> counts) {
        return counts.size() == 1
                && counts.getFirst().devices() == 1
                && !counts.getFirst().each();
    }

    private static boolean comesTo(List<Element.Count> counts, int numbers) {
        return counts.size() == 1 && counts.getFirst().devices() == numbers;
    }

    private static Element.Count numbered(Element.Sites sites) {
        return new Element.Count(sites.start(), sites.end(), sites.numbers().size(), true, false);
    }

    /// 酒精生产线2条（1#线1万吨、2#线1.5万吨）.
    private List<DescribedLine> byNumber(Draft draft) {
        var lines = new ArrayList<DescribedLine>();
        boolean oneEach = sharedCount(draft, draft.sites.size());
        for (int i = 0; i < draft.sites.size(); i++) {
            Draft part = draft.like(draft.amounts.get(i));
            part.sites.add(draft.sites.get(i));
            part.sizes.addAll(draft.sizes);
            part.dimensions.addAll(draft.dimensions);
            if (oneEach) {
                Element.Count count = draft.counts.getLast();
                part.counts.add(new Element.Count(count.start(), count.end(), 1, true, false));
            }
            part.start = draft.start;
            part.end = draft.end;
            lines.add(line(part));
        }
        unread.addAll(draft.stated);
        return lines;
    }

    /// 机立窑2座，年产5万吨、8万吨; where they are not as many as the devices, none is any one's.
    private List<DescribedLine> byAmount(Draft draft) {
        List<Element.Amount> amounts = List.copyOf(draft.amounts);
        draft.amounts.clear();
        if (draft.counts.isEmpty() || !sharedCount(draft, amounts.size())) {
            unread.addAll(amounts);
            return List.of(line(draft));
        }
        Element.Count count = draft.counts.getLast();
        draft.counts.clear();
        draft.counts.add(new Element.Count(count.start(), count.end(), 1, true, false));
        Capacity.Period period = amounts.getFirst().period();
        var lines = new ArrayList<DescribedLine>();
        for (Element.Amount amount : amounts) {
            draft.amounts.clear();
            draft.amounts.add(period == null ? amount : amount.within(amount.end(), period));
            lines.add(line(draft));
        }
        return lines;
    }

    /// The same measure several times: 高炉2座（450m³、580m³）.
    private static List<? extends Element> sizesOfSeveral(Draft draft) {
        if (draft.dimensions.size() > 1) {
            return draft.dimensions;
        }
        Kind kind = Naming.kind(draft);
        if (draft.models.size() > 1 && kind != null && kind.sizes().containsKey("type")) {
            return draft.models;
        }
        boolean same = draft.sizes.size() > 1
                && !draft.sizes.stream().allMatch(size -> unnamed(size, kind))
                && draft.sizes.stream()
                                .map(size -> String.valueOf(Naming.size(size, kind, Map.of())))
                                .distinct()
                                .count()
                        == 1;
        return same ? draft.sizes : List.of();
    }

    /// （2用1备）: bare numbers that are no size.
    private static boolean unnamed(Element.Size size, @Nullable Kind kind) {
        boolean types = kind != null && kind.sizes().containsKey("type");
        return size.measure().bare() && !types && Naming.size(size, kind, Map.of()) == null;
    }

    private boolean sharedCount(Draft draft, int sizes) {
        if (draft.counts.isEmpty()) {
            return false;
        }
        Element.Count count = draft.counts.getLast();
        boolean alone =
                draft.counts.stream().map(Element.Count::devices).distinct().count() == 1;
        boolean shared = count.each() || (alone && count.devices() == sizes);
        if (!shared) {
            unread.addAll(draft.counts);
        }
        return shared;
    }

    private DescribedLine line(Draft draft) {
        Kind kind = Naming.kind(draft);
        Integer count = count(draft);
        List<String> numbers = numbers(draft, count);
        var facts = new LinkedHashMap<String, Fact>();
        double trust = trust(draft);
        new Facts(text, surroundings, unread, facts, trust).add(draft, kind, count);
        Element.Amount amount = draft.amounts.isEmpty() ? null : draft.amounts.getFirst();
        draft.amounts.stream()
                .skip(1)
                .filter(other -> !same(draft.amounts.getFirst(), other))
                .forEach(unread::add);
        double unsure =
                facts.values().stream().mapToDouble(Fact::confidence).min().orElse(trust);
        return new DescribedLine(
                kind == null ? null : kind.name(),
                count,
                numbers,
                List.copyOf(facts.values()),
                amount == null ? null : capacity(amount, draft.ofEach()),
                text.raw(draft.start, text.closed(draft.start, draft.end)),
                Math.min(trust, unsure));
    }

    /// 25吨转炉2座，其中1号炉已停: fewer numbers on site than devices are of some of them.
    private List<String> numbers(Draft draft, @Nullable Integer count) {
        List<String> numbers = draft.numbers();
        if (count == null || numbers.isEmpty() || numbers.size() == count) {
            return numbers;
        }
        unread.addAll(draft.sites);
        if (numbers.size() < count) {
            unread.addAll(draft.stated);
            draft.stated.clear();
        }
        return List.of();
    }

    /// Where two counts are written, neither is the count.
    private @Nullable Integer count(Draft draft) {
        List<Integer> counts =
                draft.counts.stream().map(Element.Count::devices).distinct().toList();
        if (counts.size() > 1) {
            unread.addAll(draft.counts);
        }
        return counts.size() == 1 ? one(draft, counts.getFirst()) : null;
    }

    /// 1#-3#高炉各1座: as many as there are numbers.
    private static int one(Draft draft, int count) {
        int numbers = draft.numbers().size();
        boolean each = draft.sites.size() == 1 && draft.counts.stream().anyMatch(Element.Count::each);
        return count == 1 && numbers > 1 && each ? numbers : count;
    }

    /// How sure the device is: named in the text, by the words around it, or not at all.
    private static double trust(Draft draft) {
        Device device = draft.device;
        double trust = device == null ? 0.5 : device.fromHeading() ? 0.9 : 1;
        if (device != null && !device.meaning().guess().isEmpty()) {
            trust *= 0.7;
        }
        if (draft.borrowed) {
            trust *= 0.9;
        }
        return draft.unknown.isEmpty() ? trust : trust * 0.8;
    }

    /// 年加工牛皮3万标张 and, in a column of its own, 3万标张/年.
    private static boolean same(Element.Amount one, Element.Amount other) {
        return one.period() == other.period()
                && Objects.equals(one.measure().unit(), other.measure().unit())
                && one.measure().value().compareTo(other.measure().value()) == 0;
    }

    private Capacity capacity(Element.Amount amount, boolean ofEach) {
        Measure measure = amount.measure();
        Unit unit = measure.unit();
        return new Capacity(
                Facts.plain(measure.number()),
                measure.unitWord(),
                amount.period(),
                text.raw(amount.start(), amount.end()),
                unit == null ? null : unit.equivalent(),
                amount.each() || ofEach);
    }
}
