package org.tuichu.statute.line;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said once of a list of lines: before it, of all; behind it, of the last or of all.
final class Listed {
    private Listed() {}

    /// Φ2.4m×8m、Φ2.2m×7m水泥磨各1台（合计30万吨/年）: the sum of all is not the last one's.
    static void sums(Draft draft, List<Draft> sharing, List<Element> unread) {
        List<Element.Amount> sums = sharing.isEmpty()
                ? List.of()
                : draft.amounts.stream().filter(Element.Amount::total).toList();
        draft.amounts.removeAll(sums);
        unread.addAll(sums);
    }

    /// What stands before the sizes of `lines`, which share their device.
    static void settle(List<Draft> lines, List<Element> unread) {
        if (lines.size() < 2) {
            return;
        }
        numbers(lines, unread);
        counts(lines, unread);
        total(lines, unread);
    }

    /// 2#、3#矿热炉，变压器容量分别为6300kVA、9000kVA: one number each where they are as many.
    private static void numbers(List<Draft> lines, List<Element> unread) {
        Draft first = lines.getFirst();
        boolean ahead = !first.sites.isEmpty() && first.sites.getLast().start() < first.sizeStart();
        if (!ahead || lines.stream().skip(1).anyMatch(line -> !line.counts.isEmpty() || !line.sites.isEmpty())) {
            return;
        }
        List<String> numbers = first.numbers();
        Element.Sites sites = first.sites.getFirst();
        if (numbers.size() != lines.size()) {
            unread.addAll(first.sites);
        }
        first.sites.clear();
        for (int i = 0; i < lines.size() && numbers.size() == lines.size(); i++) {
            lines.get(i).sites.add(new Element.Sites(sites.start(), sites.end(), List.of(numbers.get(i))));
        }
    }

    /// 1×12500+2×16500kVA硅铁炉（1#-3#）: numbers behind several sizes are of the last only where it has as many devices;
    /// else which is which is for a person.
    static void numbersBehind(Draft draft, List<Draft> sizes, List<Element> unread) {
        int devices = draft.counts.isEmpty() ? 1 : draft.counts.getLast().devices();
        int numbers = draft.numbers().size();
        boolean behind = !draft.sites.isEmpty() && draft.sites.getFirst().start() > draft.sizeStart();
        if (!sizes.isEmpty() && behind && numbers != devices) {
            unread.addAll(draft.sites);
            draft.sites.clear();
        }
    }

    /// 高炉3座：380m³、420m³、450m³: a count before a list of sizes is of all of them.
    private static void counts(List<Draft> lines, List<Element> unread) {
        Draft first = lines.getFirst();
        if (first.counts.isEmpty()
                || first.counts.getFirst().start() > first.sizeStart()
                || lines.stream().skip(1).anyMatch(line -> !line.counts.isEmpty())) {
            return;
        }
        Element.Count count = first.counts.removeFirst();
        boolean numbered = lines.stream().noneMatch(line -> line.sites.isEmpty())
                && count.devices()
                        == lines.stream()
                                .mapToInt(line -> line.numbers().size())
                                .sum();
        if (numbered || count.devices() == lines.size()) {
            lines.forEach(line -> line.counts.add(new Element.Count(
                    count.start(), count.end(), numbered ? line.numbers().size() : 1, true, false)));
        } else {
            unread.add(count);
        }
    }

    /// 高炉420m³、450m³共两座: a sum behind the sizes is none of the last one's.
    private static void total(List<Draft> lines, List<Element> unread) {
        Draft last = lines.getLast();
        boolean sum = last.counts.size() == 1
                && last.counts.getFirst().total()
                && lines.stream().filter(line -> line != last).allMatch(line -> line.counts.isEmpty());
        if (!sum) {
            return;
        }
        Element.Count count = last.counts.removeFirst();
        if (count.devices() == lines.size()) {
            var one = new Element.Count(count.start(), count.end(), 1, true, false);
            lines.forEach(line -> line.counts.add(one));
        } else {
            unread.add(count);
        }
    }

    /// 1760型纸机1台、1575型纸机2台，生产瓦楞原纸: of the last machine or of all, nobody wrote.
    static void ofLastOrAll(Draft draft, List<Draft> lines, List<Element> unread) {
        Kind kind = lines.isEmpty() ? null : Naming.kind(lines.getLast());
        boolean several = lines.size() > 1 && Objects.equals(kind, Naming.kind(lines.get(lines.size() - 2)));
        if (kind == null || !several || draft.inside || draft.each) {
            return;
        }
        List<Element.Named> words =
                draft.words.stream().filter(word -> says(word, kind)).toList();
        draft.words.removeAll(words);
        unread.addAll(words);
    }

    /// 4台（内燃式10000kVA2台、密闭式25500kVA2台）: words beside other sizes that say otherwise than the one beside this.
    static List<Element.Named> ofOtherSizes(List<Element.Named> words, List<? extends Element> sizes, Element size) {
        Set<String> said = words.stream()
                .filter(word -> beside(word, size))
                .flatMap(Listed::facts)
                .collect(Collectors.toSet());
        return said.isEmpty()
                ? List.of()
                : words.stream()
                        .filter(word -> !beside(word, size)
                                && sizes.stream().anyMatch(other -> beside(word, other))
                                && facts(word).anyMatch(said::contains))
                        .toList();
    }

    private static boolean beside(Element.Named word, Element size) {
        return word.end() == size.start() || size.end() == word.start();
    }

    private static Stream<String> facts(Element.Named word) {
        return word.word().meanings().stream().flatMap(meaning -> meaning.facts().keySet().stream());
    }

    /// 450、580m³高炉2座: two sizes, two furnaces.
    static void share(Draft draft, List<Draft> open, Element.Count count, List<Element> unread) {
        if (count.devices() != open.size() + 1) {
            unread.add(count);
            return;
        }
        var one = new Element.Count(count.start(), count.end(), 1, true, false);
        open.forEach(line -> line.counts.add(one));
        draft.counts.add(one);
    }

    /// 9000kVA、12500kVA（均为内燃式）: said of each of them.
    static void shareWords(Draft draft, Draft last, List<Draft> lines) {
        if (draft.each && draft.counts.isEmpty() && draft.amounts.isEmpty()) {
            lines.stream()
                    .filter(line -> Objects.equals(line.device, last.device))
                    .forEach(line -> line.words.addAll(draft.words));
        }
    }

    /// 高炉2座（含烧结机1台），2001年建成: a year behind brackets is of what stands before them.
    static void ofOutside(Draft draft, Draft last, List<Draft> lines, List<Element> unread) {
        if (!last.inside || last.borrowed || draft.inside || draft.each || draft.stated.isEmpty()) {
            return;
        }
        List<Draft> outside = lines.stream().filter(line -> !line.inside).toList();
        if (outside.size() == 1) {
            outside.getFirst().stated.addAll(draft.stated);
        } else {
            unread.addAll(draft.stated);
        }
        draft.stated.clear();
    }

    /// 1092mm纸机3台、1575mm纸机1台，均生产卫生纸: said of the `others` as well.
    static void ofEach(Draft draft, List<Draft> others) {
        if (draft.each && !draft.inside && draft.counts.isEmpty()) {
            others.forEach(line -> line.words.addAll(draft.words));
            others.stream().filter(line -> line.stated.isEmpty()).forEach(line -> line.stated.addAll(draft.stated));
        }
    }

    /// 定型机3台，其中1台为2001年投产; 共2座，1#2003年建成: a year, a word or a number on site of some of them.
    static void ofSome(Draft draft, Draft last, List<Element> unread) {
        boolean some = !draft.sized()
                && !draft.each
                && draft.counts.size() == 1
                && last.counts.size() == 1
                && !draft.counts.getFirst().each()
                && draft.counts.getFirst().devices() < last.counts.getFirst().devices();
        boolean numbered = !draft.sized()
                && draft.counts.isEmpty()
                && !draft.sites.isEmpty()
                && last.counts.size() == 1
                && draft.numbers().size() < last.counts.getFirst().devices();
        if (numbered) {
            unread.addAll(draft.stated);
            unread.addAll(draft.words);
            draft.stated.clear();
            draft.words.clear();
        }
        if (some) {
            unread.addAll(draft.stated);
            unread.addAll(draft.words);
            unread.addAll(draft.sites);
            draft.stated.clear();
            draft.words.clear();
            draft.sites.clear();
        }
    }

    /// 生产线2条，日产1000吨、2500吨各1条: the first is no more of both lines than the second.
    static void ofOneOf(Draft draft, @Nullable Draft next, List<Element> unread) {
        boolean one = next != null
                && next.device == null
                && !next.strong
                && draft.counts.isEmpty()
                && !draft.amounts.isEmpty()
                && !next.amounts.isEmpty()
                && next.counts.stream().anyMatch(Element.Count::each);
        if (one) {
            unread.addAll(draft.amounts);
            unread.addAll(Objects.requireNonNull(next).amounts);
            draft.amounts.clear();
            next.amounts.clear();
        }
    }

    private static boolean says(Element.Named word, @Nullable Kind kind) {
        return kind != null
                && word.word().meanings().stream()
                        .anyMatch(meaning -> meaning.kind().equals(kind.name())
                                && !meaning.facts().isEmpty());
    }
}
