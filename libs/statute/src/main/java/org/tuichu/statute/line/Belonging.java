package org.tuichu.statute.line;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether what seems to be a device says something of the device before it: a part of it, what it makes, its noun.
final class Belonging {
    private Belonging() {}

    /// Takes the device away from `draft` where it is no line of its own.
    static void settle(Draft draft, Draft last, List<Element> unread) {
        if (part(draft, last)) {
            draft.device = null;
            otherCounts(draft, last, unread);
            sizeOfPart(draft, last, unread);
        } else if (again(draft, last)) {
            draft.device = null;
            draft.again = true;
        }
    }

    /// 矿热炉2台（配6300kVA变压器）: the kind of furnace knows the word as the label of one of its sizes.
    private static boolean part(Draft draft, Draft last) {
        boolean only = draft.sizes.size() == 1 && draft.dimensions.isEmpty() && draft.models.isEmpty();
        return only
                && (draft.counts.isEmpty() || draft.inside)
                && draft.words.stream().anyMatch(word -> names(label(word, last), draft.sizes.getFirst()));
    }

    /// 1#-3#高炉各1座，2#高炉2016年已停产: a remark about one that has been named.
    static boolean oneOf(Draft draft, List<Draft> lines) {
        List<String> numbers = draft.numbers();
        return draft.device != null
                && !numbers.isEmpty()
                && !draft.sized()
                && draft.counts.isEmpty()
                && draft.amounts.isEmpty()
                && lines.stream()
                        .anyMatch(line -> Objects.equals(Naming.kind(line), Naming.kind(draft))
                                && line.numbers().size() > numbers.size()
                                && line.numbers().containsAll(numbers));
    }

    /// 普钙20万吨/年，硫酸装置1套: the capacity is of what nobody knows. Behind a device that is known by its size it may be
    /// what that makes; behind one that is known by what it makes it is another's.
    static boolean otherProduct(Draft draft, List<Draft> lines) {
        Kind kind = lines.isEmpty() ? null : Naming.kind(lines.getLast());
        boolean product = kind == null || (kind.sizes().isEmpty() && kind.each().isEmpty());
        return draft.makesUnknown() && (lines.isEmpty() || (product && draft.namesFirst()));
    }

    /// 18架轧机: the stands of one mill are no mills.
    static void pieces(Draft draft, @Nullable Draft last, List<Element> unread) {
        Kind kind = Naming.kind(draft.device == null && last != null ? last : draft);
        List<Element.Count> pieces = kind == null
                ? List.of()
                : draft.counts.stream().filter(count -> pieces(count, kind)).toList();
        draft.counts.removeAll(pieces);
        draft.pieces = !pieces.isEmpty();
        unread.addAll(pieces);
    }

    /// 轧机三列 may be one mill of three rows, 轧机一列 is one mill.
    private static boolean pieces(Element.Count count, Kind kind) {
        return kind.pieces().contains(count.unit()) || (kind.rows().contains(count.unit()) && count.devices() > 1);
    }

    /// 整流变压器5000kVA，电解锰生产线1条: the same named before the device, which lacks that size.
    static boolean partAhead(Draft part, Draft draft) {
        return part.counts.isEmpty()
                && part.amounts.isEmpty()
                && part.sites.isEmpty()
                && part(part, draft)
                && Naming.completes(part, draft);
    }

    private static @Nullable Label label(Element.Named word, Draft last) {
        Kind kind = Naming.kind(last);
        return kind == null ? null : kind.labels().get(word.text());
    }

    private static boolean names(@Nullable Label label, Element.Size size) {
        Unit unit = size.measure().unit();
        return label != null && unit != null && label.factByBase().containsKey(unit.base());
    }

    /// As many transformers as furnaces say nothing new; another number of them is for a person.
    private static void otherCounts(Draft draft, Draft last, List<Element> unread) {
        for (Element.Count count : draft.counts) {
            if (last.counts.stream().noneMatch(known -> known.devices() == count.devices())) {
                unread.add(count);
            }
        }
        draft.counts.clear();
    }

    /// What the device lacks is its size; the same once more says nothing new; another one is for a person.
    private static void sizeOfPart(Draft draft, Draft last, List<Element> unread) {
        List<Element.Named> words =
                draft.words.stream().filter(word -> label(word, last) != null).toList();
        draft.words.removeAll(words);
        Element.Size size = draft.sizes.getFirst();
        List<Element.Size> known = last.sizes.stream()
                .filter(other -> name(other, last).equals(name(size, last)))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        draft.sizes.clear();
        if (known.stream()
                .allMatch(other ->
                        other.measure().value().compareTo(size.measure().value()) != 0)) {
            unread.add(size);
            unread.addAll(words);
        }
    }

    private static String name(Element.Size size, Draft last) {
        return String.valueOf(Naming.size(size, Naming.kind(last), Map.of()));
    }

    /// 中空窑2条（1#窑Φ2.5×40m、2#窑Φ3×48m）, 轮窑1座，年产粘土砖2000万块, 坩埚炉6只，再生铝合金: only in general what stands
    /// before it.
    private static boolean again(Draft draft, Draft last) {
        Device device = draft.device;
        Device before = last.device;
        if (device == null || before == null || !draft.counts.isEmpty()) {
            return false;
        }
        boolean made = !draft.amounts.isEmpty() && draft.sites.isEmpty();
        boolean alike = device.meaning().kind().equals(before.meaning().kind());
        if (alike && draft.inside && !before.general(device) && (draft.sized() || !draft.sites.isEmpty())) {
            return true;
        }
        boolean bare = !draft.sized() && draft.amounts.isEmpty() && draft.sites.isEmpty();
        if (alike
                && draft.inside
                && !last.inside
                && bare
                && device.meaning().facts().isEmpty()) {
            return true;
        }
        if (alike && draft.madeByEach()) {
            return true;
        }
        if (alike && device.weak() && bare) {
            return true;
        }
        return device.general(before) ? draft.sized() || made : (device.weak() || before.weak()) && alike && made;
    }

    /// Nothing of it is a size, or another word, of the kind of `last`.
    static boolean sizeOfNone(Draft size, Draft last) {
        Kind kind = Naming.kind(last);
        return kind != null
                && size.models.isEmpty()
                && size.dimensions.isEmpty()
                && size.words.stream().noneMatch(word -> of(word, kind))
                && size.sites.isEmpty()
                && !Naming.fits(size, last);
    }

    private static boolean of(Element.Named word, Kind kind) {
        return word.word().meanings().stream()
                .anyMatch(meaning -> meaning.kind().equals(kind.name()));
    }

    /// 箱板纸生产线2条（1880mm纸机2台）: the size of as many as stand before the brackets.
    static boolean inBrackets(Draft draft, Draft last) {
        return draft.inside
                && Objects.equals(Naming.kind(draft), Naming.kind(last))
                && !last.inside
                && draft.sized()
                && !last.sized()
                && draft.counts.size() == 1
                && last.counts.size() == 1
                && draft.counts.getFirst().devices() == last.counts.getFirst().devices();
    }
}
