package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// 石灰窑5座，其中土窑3座、立窑2座: devices counted among those before them are not counted twice. What is said of the whole
/// is said of them; how much all of it makes is no more the rest's than theirs.
final class Among {
    /// So many drafts behind the whole its parts may begin.
    private static final int FEW = 4;

    private final Draft whole;
    private final List<Draft> parts = new ArrayList<>();
    /// 2005年停产 between them: of which it is said, nobody wrote.
    private final List<Draft> remarks = new ArrayList<>();
    private int sum;
    /// Parts that wait for the count of each.
    private int uncounted;
    /// Parts of which nothing but their numbers on site tells how many they are.
    private final List<Draft> numbered = new ArrayList<>();

    private boolean unsure;

    private Among(Draft whole) {
        this.whole = whole;
    }

    /// The lines; a whole that its parts come to is none.
    static List<Draft> without(List<Draft> drafts, List<Element> unread) {
        var lines = new ArrayList<Draft>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            int first = counted(draft) ? first(drafts, i) : -1;
            if (first > 0) {
                var among = new Among(draft);
                among.remarks.addAll(drafts.subList(i + 1, first));
                int end = among.look(drafts, first);
                if (among.settled(unread)) {
                    lines.addAll(among.lines());
                    i = end - 1;
                    continue;
                }
            }
            lines.add(draft);
        }
        return lines;
    }

    private static boolean counted(Draft draft) {
        return draft.device != null && draft.counts.size() == 1 && !draft.ofEach();
    }

    /// Where its parts begin, behind a few words on the whole (年产5万吨); -1 where none do.
    private static int first(List<Draft> drafts, int whole) {
        for (int i = whole + 1; i < Math.min(drafts.size(), whole + FEW); i++) {
            Draft next = drafts.get(i);
            if (part(drafts.get(whole), next)) {
                return i;
            }
            boolean remark = next.device == null && !next.strong && !next.sized() && next.counts.isEmpty();
            if (!remark || next.foreign()) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean part(Draft whole, Draft next) {
        boolean behind = next.among || (next.inside && !whole.inside);
        return behind && !next.strong && alike(whole, next);
    }

    private static boolean alike(Draft whole, Draft part) {
        return part.device != null
                && whole.device != null
                && (whole.device.general(part.device)
                        || Objects.equals(
                                part.device.meaning().kind(),
                                whole.device.meaning().kind()));
    }

    /// Goes on until the parts come to the whole; the place of the draft behind them.
    private int look(List<Draft> drafts, int first) {
        boolean inside = drafts.get(first).inside;
        int at = first;
        while (at < drafts.size() && sum < devices() && goesOn(drafts.get(at), inside, at == first)) {
            add(drafts.get(at));
            at++;
        }
        unsure |= uncounted > 0;
        return at;
    }

    private boolean goesOn(Draft draft, boolean inside, boolean first) {
        boolean near = (first || !draft.strong || completes(draft)) && draft.inside == inside;
        return near && (draft.device == null || alike(whole, draft));
    }

    /// 其中土窑3座；立窑2座: the last part behind a stop.
    private boolean completes(Draft draft) {
        return draft.device != null
                && draft.counts.size() == 1
                && sum + draft.counts.getFirst().devices() == devices();
    }

    private void add(Draft draft) {
        if (draft.device == null) {
            unsure |= draft.sized() || !draft.counts.isEmpty();
            remarks.add(draft);
            return;
        }
        parts.add(draft);
        unsure |= draft.counts.size() > 1;
        if (draft.counts.isEmpty() && draft.sized() && !draft.sites.isEmpty() && uncounted == 0) {
            numbered.add(draft);
            sum += draft.numbers().size();
        } else if (draft.counts.isEmpty()) {
            uncounted++;
        } else {
            boolean each = draft.ofEach();
            unsure |= uncounted > 0 && !each;
            sum += draft.counts.getFirst().devices() * (1 + uncounted);
            uncounted = 0;
        }
    }

    private int devices() {
        return whole.counts.getFirst().devices();
    }

    /// Whether it can be told which of the whole are the parts; where 其中 says that they are some but the counts do not
    /// fit, how many there are is for a person.
    private boolean settled(List<Element> unread) {
        boolean several = parts.size() > 1 && sum == devices();
        boolean said = parts.getFirst().among;
        boolean few = !numbered.isEmpty() && sum != devices();
        if (said && (sum == 0 || (few && numbered.size() == parts.size()))) {
            ofSome(unread);
            return true;
        }
        if (!unsure && !few && (several || (said && sum <= devices()) || bracketed())) {
            share(unread);
            return true;
        }
        if (said) {
            unread.addAll(whole.counts);
            whole.counts.clear();
            whole.rest = true;
        }
        return false;
    }

    /// 石灰窑5座（土窑3座）: in brackets, fewer of them, of which more is said.
    private boolean bracketed() {
        Draft part = parts.getFirst();
        return parts.size() == 1
                && part.inside
                && !whole.inside
                && sum < devices()
                && saysMore(Objects.requireNonNull(part.device), Objects.requireNonNull(whole.device));
    }

    private static boolean saysMore(Device part, Device whole) {
        Map<String, Fact.Value> known = whole.meaning().facts();
        Map<String, Fact.Value> said = part.meaning().facts();
        return !whole.weak()
                && !known.keySet().containsAll(said.keySet())
                && said.entrySet().stream()
                        .allMatch(fact -> fact.getValue().equals(known.getOrDefault(fact.getKey(), fact.getValue())));
    }

    /// 高炉3座，其中1#高炉已停产: nothing of them is counted.
    private void ofSome(List<Element> unread) {
        parts.forEach(part -> unread.add(new Element.Unknown(part.start, part.end, false)));
        remarks.forEach(remark -> unread.add(new Element.Unknown(remark.start, remark.end, false)));
        parts.clear();
        whole.rest = true;
    }

    private void share(List<Element> unread) {
        remarks.forEach(remark -> unread.add(new Element.Unknown(remark.start, remark.end, false)));
        unread.addAll(whole.amounts);
        whole.amounts.clear();
        numbered.forEach(this::count);
        parts.forEach(this::tell);
        if (sum == devices()) {
            unread.addAll(whole.sites);
            unread.addAll(whole.stated);
            unread.addAll(whole.unknown);
            parts.getFirst().strong |= whole.strong;
        } else {
            Element.Count count = whole.counts.removeFirst();
            whole.counts.add(
                    new Element.Count(count.start(), count.end(), count.devices() - sum, false, false, count.unit()));
            whole.rest = true;
        }
    }

    private void count(Draft part) {
        Element.Count all = whole.counts.getFirst();
        int devices = part.numbers().size();
        part.counts.add(new Element.Count(all.start(), all.end(), devices, true, false, all.unit()));
    }

    private void tell(Draft part) {
        part.words.addAll(whole.words);
        if (!part.sized()) {
            part.sizes.addAll(whole.sizes);
            part.dimensions.addAll(whole.dimensions);
            part.models.addAll(whole.models);
            part.borrowed |= whole.sized();
        }
    }

    private List<Draft> lines() {
        var lines = new ArrayList<Draft>();
        if (whole.rest) {
            lines.add(whole);
        }
        lines.addAll(parts);
        return lines;
    }
}
