package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A line in the making: what was said about it so far.
final class Draft {
    final List<Element.Named> words = new ArrayList<>();
    final List<Element.Size> sizes = new ArrayList<>();
    final List<Element.Dimensions> dimensions = new ArrayList<>();
    final List<Element.Amount> amounts = new ArrayList<>();
    final List<Element.Count> counts = new ArrayList<>();
    final List<Element.Model> models = new ArrayList<>();
    final List<Element.Stated> stated = new ArrayList<>();
    final List<Element.Sites> sites = new ArrayList<>();
    final List<Element> unknown = new ArrayList<>();
    boolean strong;
    /// It is some of what stands before it.
    boolean among;
    /// The others of it are lines of their own.
    boolean rest;
    /// It stands in brackets.
    final boolean inside;

    @Nullable
    Device device;

    boolean each;
    /// 单炉 stands before its device.
    private boolean eachFirst;
    /// Its device is the one before it, named once more.
    boolean again;
    /// Its pieces were counted: there is one of it, or as many as before the brackets.
    boolean pieces;
    /// What is known of it was said of its neighbour.
    boolean borrowed;
    int start;
    int end;

    Draft(List<Item> items, @Nullable Device device, boolean strong, boolean inside) {
        this.device = device;
        this.strong = strong;
        this.inside = inside;
        start = items.getFirst().element().start();
        end = items.getLast().element().end();
        items.forEach(item -> add(item.bracketed() ? aside(item.element()) : item.element()));
        aside(items);
    }

    /// 0.5t 4套（共用电源）: a word in brackets names no other device.
    private static Element aside(Element element) {
        return element instanceof Element.Unknown piece
                ? new Element.Unknown(piece.start(), piece.end(), false)
                : element;
    }

    /// 3台（其中1台停产）: another number in brackets, beside no size, is not how many there are.
    private void aside(List<Item> items) {
        if (counts.size() < 2) {
            return;
        }
        Set<Element.Count> inBrackets = new HashSet<>();
        for (Item item : items) {
            Element element = item.element();
            if (item.bracketed() && (element instanceof Element.Size || element instanceof Element.Dimensions)) {
                return;
            }
            if (item.bracketed() && element instanceof Element.Count count) {
                inBrackets.add(count);
            }
        }
        if (!inBrackets.isEmpty() && inBrackets.size() < counts.size()) {
            aside(inBrackets, items);
        }
    }

    private void aside(Set<Element.Count> inBrackets, List<Item> items) {
        counts.removeIf(inBrackets::contains);
        Set<Integer> said = counts.stream().map(Element.Count::devices).collect(Collectors.toSet());
        List<Element.Count> others = inBrackets.stream()
                .filter(count -> !said.contains(count.devices()))
                .toList();
        others.forEach(other -> unknown.add(new Element.Unknown(other.start(), other.end(), false)));
        if (!others.isEmpty()) {
            asideWords(items);
        }
    }

    /// 3条（国产2条、进口1条）, 3条（其中1条2010年建）: said of some of them.
    private void asideWords(List<Item> items) {
        for (Item item : items) {
            Element said = item.element();
            if (item.bracketed() && (words.remove(said) || stated.remove(said))) {
                unknown.add(new Element.Unknown(said.start(), said.end(), false));
            }
        }
    }

    private void add(Element element) {
        switch (element) {
            case Element.Named named -> words.add(named);
            case Element.Size size -> sizes.add(size);
            case Element.Dimensions lengths -> dimensions.add(lengths);
            case Element.Amount amount -> amounts.add(amount);
            case Element.Count count -> counts.add(count);
            case Element.Model model -> models.add(model);
            case Element.Stated fact -> stated.add(fact);
            case Element.Sites list -> sites.add(list);
            case Element.Each said -> {
                each = true;
                eachFirst |= device != null && said.start() < device.named().start();
            }
            case Element.Unknown piece -> unknown.add(piece);
            case Element.Ditto ditto -> unknown.add(ditto);
            case Element.Break _, Element.Open _, Element.Close _ -> {}
        }
    }

    /// 两段式煤气发生炉2台，一段式Φ2.0m1台: what the second says itself; nothing where it has its own device.
    List<Element.Named> ownWords() {
        boolean neighbours = borrowed
                && device != null
                && (device.named().end() <= start || device.named().start() >= end);
        return neighbours
                ? words.stream()
                        .filter(word -> word.start() >= start && word.end() <= end)
                        .toList()
                : List.of();
    }

    /// 2台（1#2003年投产，2#2004年投产）: two years are no year of it.
    boolean statesOne() {
        return stated.stream()
                .allMatch(one -> stated.stream()
                        .allMatch(other -> !other.fact().equals(one.fact())
                                || other.value().compareTo(one.value()) == 0));
    }

    /// Its numbers on site.
    List<String> numbers() {
        return sites.stream().flatMap(list -> list.numbers().stream()).toList();
    }

    /// Each number on site stands before a capacity of its own.
    boolean amountsByNumber() {
        boolean alternate = sites.size() > 1 && sites.size() == amounts.size();
        for (int i = 0; alternate && i < sites.size(); i++) {
            Element.Sites site = sites.get(i);
            int next = i + 1 < sites.size() ? sites.get(i + 1).start() : Integer.MAX_VALUE;
            int amount = amounts.get(i).start();
            alternate = site.numbers().size() == 1 && site.start() < amount && amount < next;
        }
        return alternate;
    }

    /// 焦炉4座（1#、2#42孔，3#、4#50孔）: numbers on site stand before each size.
    boolean sitesBefore(List<? extends Element> sizes) {
        boolean before = sites.size() == sizes.size();
        for (int i = 0; before && i < sites.size(); i++) {
            int next = i + 1 < sites.size() ? sites.get(i + 1).start() : Integer.MAX_VALUE;
            int size = sizes.get(i).start();
            before = sites.get(i).end() <= size && size < next;
        }
        return before;
    }

    /// 硫铁矿制酸2套（8万吨/年、12万吨/年）: as many capacities, one beside the other, as devices.
    boolean amountsListed() {
        boolean listed = amounts.size() > 1 && sites.isEmpty();
        for (int i = 1; listed && i < amounts.size(); i++) {
            listed = amounts.get(i).follows(amounts.get(i - 1));
        }
        return listed;
    }

    /// Says what could be a device of its own: a size.
    boolean sized() {
        return !dimensions.isEmpty() || !sizes.isEmpty() || !models.isEmpty();
    }

    /// Where its first size stands.
    int sizeStart() {
        int size = sizes.isEmpty() ? end : sizes.getFirst().start();
        return dimensions.isEmpty()
                ? size
                : Math.min(size, dimensions.getFirst().start());
    }

    /// 450m³高炉: its size stands before its device.
    boolean sizeFirst() {
        return device != null && sized() && sizeStart() < device.named().start();
    }

    /// 各1台: so many of each of its sizes.
    boolean ofEach() {
        return each || counts.stream().anyMatch(Element.Count::each);
    }

    /// 单炉年产兰炭5万吨: what each makes, in a word that names the devices as well.
    boolean madeByEach() {
        return eachFirst
                && counts.isEmpty()
                && sites.isEmpty()
                && !sized()
                && amounts.stream().anyMatch(Element.Amount::each);
    }

    /// It names a device that is not known here.
    boolean foreign() {
        return device == null
                && !again
                && (unknown.stream()
                                .anyMatch(piece -> piece instanceof Element.Unknown unknownPiece && unknownPiece.word())
                        || words.stream().anyMatch(Draft::couldBeDevice));
    }

    /// 普钙20万吨/年: what nobody knows is made; the capacity is no other device's.
    boolean makesUnknown() {
        return unknown.stream()
                .anyMatch(piece -> piece instanceof Element.Unknown what
                        && what.word()
                        && amounts.stream().anyMatch(made -> made.start() == what.end() || made.end() == what.start()));
    }

    /// 双氧水10万吨/年: what is made stands before its capacity, with the year behind it.
    boolean namesFirst() {
        return !amounts.isEmpty()
                && !amounts.getFirst().measure().per().isEmpty()
                && unknown.stream()
                        .anyMatch(piece -> piece.end() == amounts.getFirst().start());
    }

    private static boolean couldBeDevice(Element.Named named) {
        return named.word().meanings().stream().anyMatch(meaning -> meaning.part() == Meaning.Part.DEVICE);
    }

    /// Names, without a size, only in general what `other` names.
    boolean general(Draft other) {
        return device != null && other.device != null && !rest && !sized() && device.general(other.device);
    }

    boolean empty() {
        return !sized()
                && amounts.isEmpty()
                && counts.isEmpty()
                && stated.isEmpty()
                && sites.isEmpty()
                && words.isEmpty();
    }

    void take(Draft other) {
        words.addAll(other.words);
        sizes.addAll(other.sizes);
        dimensions.addAll(other.dimensions);
        amounts.addAll(other.amounts);
        counts.addAll(other.counts);
        models.addAll(other.models);
        stated.addAll(other.stated);
        sites.addAll(other.sites);
        unknown.addAll(other.unknown);
        each |= other.each;
        start = Math.min(start, other.start);
        end = Math.max(end, other.end);
    }

    /// A line of the same kind, of which `item` alone is known.
    Draft like(Element item) {
        var draft = new Draft(List.of(new Item(item, false)), device, false, inside);
        draft.words.addAll(words);
        draft.each = each;
        draft.borrowed = true;
        return draft;
    }
}
