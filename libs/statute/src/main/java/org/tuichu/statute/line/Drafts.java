package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings together what separators parted: sizes that share a device, counts and capacities that stand behind.
final class Drafts {
    private final List<Draft> done = new ArrayList<>();
    /// Sizes without a device; the next device is theirs.
    private final List<Draft> waiting = new ArrayList<>();
    private final List<Element> unread = new ArrayList<>();
    /// Lines from here on have no capacity of their own yet.
    private int sinceCapacity;
    private int sinceStrong;
    /// How many sizes followed the last line that was named.
    private int following;
    private final Whole whole = new Whole();
    private final Leading leading = new Leading();

    static Drafts of(List<Draft> read, Parts.Trade trade) {
        var all = new Drafts();
        List<Draft> drafts = Among.without(Parts.without(read, all.unread, trade), all.unread);
        @Nullable Draft[] ahead = Between.devicesAhead(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            all.add(drafts.get(i), i + 1 < drafts.size() ? drafts.get(i + 1) : null, ahead[i]);
        }
        all.flush();
        return all;
    }

    List<Draft> lines() {
        return done;
    }

    List<Element> unread() {
        return unread;
    }

    private void add(Draft draft, @Nullable Draft next, @Nullable Draft ahead) {
        if (draft.strong) {
            flush();
            sinceStrong = done.size();
            leading.clear();
        }
        boolean near = done.size() > sinceStrong || (draft.madeByEach() && !done.isEmpty());
        Draft last = near && waiting.isEmpty() ? done.getLast() : null;
        if (Belonging.oneOf(draft, done.subList(sinceStrong, done.size()))) {
            unread.add(new Element.Unknown(draft.start, draft.end, false));
            return;
        }
        if (last != null) {
            Belonging.settle(draft, last, unread);
        }
        Belonging.pieces(draft, last, unread);
        if (draft.empty()) {
            unread.addAll(draft.unknown);
        } else if (draft.foreign()
                && (draft.sized() || !draft.counts.isEmpty() || Belonging.otherProduct(draft, done))) {
            flush();
            totals(draft);
            done.add(draft);
        } else if (draft.device != null) {
            named(draft);
        } else if (draft.sized()) {
            sized(draft, ahead);
        } else {
            remark(draft, next);
        }
    }

    /// 马蹄窑、吊丝窑共8座: the sum is no count of the second; 各1座 is of all.
    private void totals(Draft foreign) {
        foreign.counts.stream()
                .filter(Element.Count::each)
                .forEach(count -> uncounted().forEach(line -> line.counts.add(count)));
        List<Element.Count> sums = uncounted().isEmpty()
                ? List.of()
                : foreign.counts.stream().filter(Element.Count::total).toList();
        foreign.counts.removeAll(sums);
        unread.addAll(sums);
    }

    /// Sizes that waited for a device get this one; a line in general (粉磨生产线1条) is the device named behind it.
    private void named(Draft draft) {
        Draft last = done.size() > sinceStrong && waiting.isEmpty() ? done.getLast() : null;
        if (last != null && (last.general(draft) || Belonging.inBrackets(draft, last))) {
            done.removeLast();
            if (!draft.pieces) {
                OwnCounts.ofEach(draft, last);
                last.counts.clear();
            }
            draft.take(last);
        } else if (last != null && Belonging.partAhead(last, draft)) {
            done.removeLast();
            draft.take(last);
        }
        waiting.stream().filter(waited -> belongs(waited, draft)).toList().forEach(waited -> {
            waiting.remove(waited);
            leading.taken(waited, draft);
            draft.take(waited);
        });
        for (Draft waited : waiting) {
            waited.device = draft.device;
            waited.words.addAll(draft.words);
            waited.borrowed = true;
        }
        List<Draft> sharing = List.copyOf(waiting);
        Listed.sums(draft, sharing, unread);
        Listed.numbersBehind(draft, sharing, unread);
        settle();
        done.addAll(waiting);
        waiting.clear();
        shareCount(draft, sharing);
        leading.next(draft, unread);
        done.add(draft);
        if (!draft.amounts.isEmpty()) {
            sinceCapacity = done.size();
        }
    }

    private static boolean belongs(Draft waited, Draft draft) {
        boolean counted = !waited.counts.isEmpty() && !draft.counts.isEmpty();
        boolean made = !waited.amounts.isEmpty() && !draft.amounts.isEmpty();
        return waited.sized() ? Naming.completes(waited, draft) : !counted && !made;
    }

    /// 450、580m³高炉各一座: the count is each one's; 450、580m³高炉2座: two sizes, two furnaces.
    private void shareCount(Draft draft, List<Draft> sharing) {
        if (draft.counts.isEmpty()) {
            return;
        }
        Element.Count count = draft.counts.getLast();
        List<Draft> open = uncounted();
        if (count.each() || draft.each) {
            open.forEach(line -> line.counts.add(count));
        } else if (!open.isEmpty() && (count.total() || sharing.containsAll(open))) {
            draft.counts.remove(count);
            Listed.share(draft, open, count, unread);
        }
    }

    private List<Draft> uncounted() {
        return done.subList(sinceStrong, done.size()).stream()
                .filter(line -> line.counts.isEmpty())
                .toList();
    }

    private void sized(Draft draft, @Nullable Draft ahead) {
        boolean continued = draft.strong && !done.isEmpty() && !done.getLast().sized();
        Draft last = done.size() > sinceStrong || continued ? done.getLast() : null;
        boolean shared = Between.sharedAhead(draft, ahead);
        if (last != null && ahead == null && waiting.isEmpty() && ofNone(draft, last)) {
            return;
        }
        if (last != null && waiting.isEmpty() && Naming.completes(draft, last) && !shared) {
            whole.look(draft, last);
            Whole.numbers(draft, last);
            behind(draft, last);
        } else if (last != null && !continued && waiting.isEmpty() && !shared && Between.ofLast(draft, last, ahead)) {
            Whole.rest(draft, last);
            Listed.shareWords(draft, last, done.subList(sinceStrong, done.size()));
            draft.device = last.device;
            draft.words.addAll(Naming.shared(last, draft));
            if (draft.inside && draft.models.isEmpty() && last.models.size() == 1) {
                draft.models.addAll(last.models);
            }
            draft.borrowed = true;
            done.add(draft);
            following++;
        } else {
            waiting.add(draft);
        }
    }

    /// A size that no device of the kind has makes no second line: 氰化钠1条、3000吨, 6条（3机窑2条、4机窑4条）.
    private boolean ofNone(Draft draft, Draft last) {
        boolean counted = !draft.counts.isEmpty();
        if (!Belonging.sizeOfNone(draft, last) || (counted && !draft.inside)) {
            return false;
        }
        if (counted) {
            unread.add(new Element.Unknown(draft.start, draft.end, false));
        } else {
            unread.addAll(draft.sizes);
            draft.sizes.clear();
            behind(draft, last);
        }
        return true;
    }

    /// Neither a device nor a size: it is about what stands before it, else about what follows.
    private void remark(Draft draft, @Nullable Draft next) {
        Listed.ofOneOf(draft, next, unread);
        if (!waiting.isEmpty()) {
            waiting.getLast().take(draft);
        } else if (next != null && leads(draft, next)) {
            next.take(draft);
        } else if (!done.isEmpty()) {
            behind(draft, done.getLast());
        } else if (next != null && !next.strong && next.device != null && belongs(draft, next)) {
            leading.taken(draft, next);
            next.take(draft);
        } else {
            waiting.add(draft);
        }
    }

    /// 2台/Φ1.8×7m，1台/Φ2.2×7m: a second count is of the size behind it.
    private boolean leads(Draft draft, Draft next) {
        return draft.words.isEmpty()
                && draft.amounts.isEmpty()
                && draft.counts.size() == 1
                && !draft.counts.getFirst().total()
                && done.size() > sinceStrong
                && !done.getLast().counts.isEmpty()
                && !next.strong
                && next.sized()
                && next.device == null
                && next.counts.isEmpty();
    }

    private void behind(Draft draft, Draft last) {
        Listed.ofSome(draft, last, unread);
        Listed.ofOutside(draft, last, done.subList(Math.min(sinceStrong, done.size() - 1), done.size()), unread);
        Listed.ofEach(draft, done.subList(Math.min(sinceStrong, done.size() - 1), done.size() - 1));
        Listed.ofLastOrAll(draft, done.subList(sinceStrong, done.size()), unread);
        draft.counts.forEach(count -> count(count, draft.each, last));
        draft.counts.clear();
        Draft before = draft.amounts.size() == 1 ? before(draft) : null;
        if (before != null) {
            before.amounts.addAll(draft.amounts);
            sinceCapacity = done.size();
        } else {
            draft.amounts.forEach(amount -> amount(amount, draft.strong, last));
        }
        draft.amounts.clear();
        last.take(draft);
    }

    private void count(Element.Count count, boolean each, Draft last) {
        if (each || count.each()) {
            List<Draft> lines = uncounted();
            lines.forEach(line -> line.counts.add(count));
            unread.addAll(lines.isEmpty() ? List.of(count) : List.of());
        } else if (count.total() && done.size() - sinceStrong > 1) {
            unread.add(count);
        } else if (last.counts.isEmpty()) {
            last.counts.add(count);
        } else if (last.counts.getLast().devices() != count.devices()) {
            unread.add(count);
        }
    }

    /// A capacity behind several lines may be of the last or of all: a person has to say.
    private void amount(Element.Amount amount, boolean strong, Draft last) {
        if (amount.each()) {
            List<Draft> lines = done.subList(sinceStrong, done.size()).stream()
                    .filter(line -> line.amounts.isEmpty())
                    .toList();
            lines.forEach(line -> line.amounts.add(amount));
            unread.addAll(lines.isEmpty() ? List.of(amount) : List.of());
            return;
        }
        int lines = done.size() - (strong ? 0 : Math.max(sinceCapacity, sinceStrong));
        if ((lines == 1 && last.amounts.isEmpty()) || (lines <= 1 && !amount.total())) {
            last.amounts.add(amount);
            sinceCapacity = done.size();
        } else {
            unread.add(amount);
        }
    }

    /// 粘胶短纤维生产线2条（纺丝机4台），年产2.4万吨: behind brackets a capacity is of the one line before them.
    private @Nullable Draft before(Draft draft) {
        List<Draft> lines = done.subList(Math.max(sinceCapacity, sinceStrong), done.size());
        List<Draft> outside =
                lines.stream().filter(line -> !line.inside || line.borrowed).toList();
        boolean vessels = !draft.inside && !draft.strong && outside.size() == 1 && lines.size() > 1;
        return vessels && outside.getFirst().amounts.isEmpty() ? outside.getFirst() : null;
    }

    /// What waited in vain stands alone.
    private void flush() {
        settle();
        done.addAll(waiting);
        waiting.clear();
    }

    private void settle() {
        int listed = following + 1;
        following = 0;
        if (listed > 1) {
            Listed.numbersBehind(done.getLast(), done.subList(done.size() - listed, done.size() - 1), unread);
        }
        unread.addAll(whole.differing(done.subList(Math.max(0, done.size() - listed), done.size())));
        Listed.settle(done.subList(Math.max(0, done.size() - listed), done.size()), unread);
    }
}
