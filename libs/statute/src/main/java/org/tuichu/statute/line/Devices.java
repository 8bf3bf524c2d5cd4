package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the devices of a group and cuts it into a draft for each.
final class Devices {
    private final Surroundings surroundings;
    private final Set<String> bases;

    Devices(Surroundings surroundings, List<Element> elements) {
        this.surroundings = surroundings;
        this.bases = bases(elements);
    }

    /// The bases of the units of all sizes in the text.
    private static Set<String> bases(List<Element> elements) {
        var bases = new HashSet<String>();
        for (Element element : elements) {
            if (element instanceof Element.Dimensions) {
                bases.add("m");
            } else if (element instanceof Element.Size size && size.measure().unit() != null) {
                bases.add(size.measure().unit().base());
            }
        }
        return bases;
    }

    /// The meaning of a word as a device: by what stands around it, else by the whole text; null when it is none.
    @Nullable
    Meaning meaning(Word word) {
        Meaning meaning = first(word, surroundings);
        return meaning == null ? first(word, surroundings.wide()) : meaning;
    }

    private @Nullable Meaning first(Word word, Predicate<String> stands) {
        for (Meaning meaning : word.meanings()) {
            boolean enough = meaning.guess().isEmpty() || bases.contains(meaning.guess());
            if (meaning.part() != Meaning.Part.MODIFIER
                    && enough
                    && meaning.condition().holds(stands)) {
                return meaning;
            }
        }
        return null;
    }

    List<Draft> drafts(Group group) {
        List<Item> items = group.items();
        List<Integer> places = places(items);
        var drafts = new ArrayList<Draft>();
        if (places.isEmpty()) {
            drafts.add(new Draft(items, null, group.strong(), group.inside()));
            drafts.getFirst().among = group.among();
            return drafts;
        }
        boolean numbersFirst = items.subList(0, places.getFirst()).stream().anyMatch(Devices::plainNumber);
        int from = 0;
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            int to = i + 1 == places.size() ? items.size() : cut(items, from, place, places.get(i + 1), numbersFirst);
            drafts.add(new Draft(
                    items.subList(from, to), device(items.get(place)), group.strong() && i == 0, group.inside()));
            from = to;
        }
        drafts.getFirst().among = group.among();
        return drafts;
    }

    private Device device(Item item) {
        var named = (Element.Named) item.element();
        return new Device(named, Objects.requireNonNull(meaning(named.word())), false);
    }

    /// 年加工10万标张生产线: the line that makes it, where its unit is of one trade only.
    @Nullable
    Device fromTrade(Draft draft, NormalText text) {
        if (!text.plain(0, text.length()).contains(KindsFile.LINE)) {
            return null;
        }
        for (Element.Amount amount : draft.amounts) {
            Unit unit = amount.measure().unit();
            Kind kind = unit == null ? null : Vocabulary.INSTANCE.madeIn(unit.base());
            if (kind != null) {
                var meaning = new Meaning(kind.name(), Meaning.Part.WEAK, Map.of(), Condition.ALWAYS, "");
                var word = new Word(null, null, List.of(meaning));
                return new Device(new Element.Named(amount.start(), amount.end(), amount.word(), word), meaning, true);
            }
        }
        return null;
    }

    /// Where the devices stand; of two names for one device (立窑水泥生产线) only the one that says more.
    private List<Integer> places(List<Item> items) {
        var places = new ArrayList<Integer>();
        boolean plain = true;
        for (int i = 0; i < items.size(); i++) {
            plain &= !plainNumber(items.get(i));
            if (!(items.get(i).element() instanceof Element.Named named)
                    || meaning(named.word()) == null
                    || product(items, i, named)) {
                continue;
            }
            if (places.isEmpty() || !same(items.get(places.getLast()), items.get(i), plain)) {
                places.add(i);
                plain = true;
            } else if (device(items.get(places.getLast())).weak()
                    && !device(items.get(i)).weak()) {
                places.set(places.size() - 1, i);
            }
        }
        return places;
    }

    /// 卫生陶瓷隧道窑: what is made, right before the device that makes it.
    private boolean product(List<Item> items, int place, Element.Named named) {
        return place + 1 < items.size()
                && items.get(place + 1).element() instanceof Element.Named next
                && next.start() == named.end()
                && (Compounds.DEVICE_ENDS.indexOf(
                                        named.text().charAt(named.text().length() - 1))
                                < 0
                        || helps(next))
                && kind(next) != null
                && !Objects.equals(kind(named), kind(next));
    }

    /// 高炉鼓风机: what serves the device right before it.
    private boolean helps(Element.Named named) {
        String name = kind(named);
        Kind kind = name == null ? null : Vocabulary.INSTANCE.kinds().get(name);
        return kind != null && kind.helps();
    }

    private @Nullable String kind(Element.Named named) {
        Meaning meaning = meaning(named.word());
        return meaning == null || meaning.part() == Meaning.Part.WEAK ? null : meaning.kind();
    }

    /// @param plain no number stands between them
    private boolean same(Item first, Item second, boolean plain) {
        Device one = device(first);
        Device other = device(second);
        boolean alike = one.weak()
                || other.weak()
                || one.meaning().kind().equals(other.meaning().kind());
        return second.bracketed() ? alike || !first.bracketed() : one.general(other) || (alike && plain);
    }

    private static boolean plainNumber(Item item) {
        return item.number() && !item.bracketed();
    }

    /// 450m³高炉1座配24m²烧结机1台: a count that touches the device is its own where none stands before it.
    private static boolean countedBehind(List<Item> items, int from, int first) {
        return items.get(first + 1).element() instanceof Element.Count count
                && count.start() == items.get(first).element().end()
                && items.subList(from, first).stream().noneMatch(item -> item.element() instanceof Element.Count);
    }

    /// Numbers stand before their devices or behind them; what is in brackets stands behind.
    private static int cut(List<Item> items, int from, int first, int second, boolean numbersFirst) {
        if (!numbersFirst) {
            return second;
        }
        int cut = first + 1;
        if (cut < second && countedBehind(items, from, first)) {
            cut++;
        }
        while (cut < second && (items.get(cut).bracketed() || items.get(cut).element() instanceof Element.Named)) {
            cut++;
        }
        return cut;
    }
}
