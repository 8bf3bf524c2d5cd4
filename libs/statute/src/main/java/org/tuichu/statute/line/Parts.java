package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 草浆生产线1条、25m³蒸球6个: a vessel or machine that a line consists of is no line of its own where the line is named as well.
/// In brackets it gives its size to the line, 制革生产线（Φ3×3m转鼓）, but no model; counted otherwise it is for a person.
final class Parts {
    private final List<Draft> drafts;
    private final List<Element> unread;

    private final Trade trade;

    /// The line that a draft without a device is by what it makes.
    interface Trade {
        @Nullable
        Device of(Draft draft);
    }

    private Parts(List<Draft> drafts, List<Element> unread, Trade trade) {
        this.drafts = drafts;
        this.unread = unread;
        this.trade = trade;
    }

    /// The drafts that may be lines; what is only part of one goes to `unread`.
    static List<Draft> without(List<Draft> drafts, List<Element> unread, Trade trade) {
        return drafts.size() < 2 ? drafts : new Parts(drafts, unread, trade).lines();
    }

    private List<Draft> lines() {
        var lines = new ArrayList<Draft>();
        boolean strong = false;
        boolean dropped = false;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Draft whole = whole(draft);
            if (dropped && more(draft)) {
                unread.add(new Element.Unknown(draft.start, draft.end, false));
                continue;
            }
            dropped = false;
            if (whole == null && !helps(draft, i)) {
                draft.strong |= strong;
                strong = false;
                lines.add(draft);
            } else if (whole != null && sizesOf(whole, draft)) {
                draft.counts.clear();
                draft.words.clear();
                unread.addAll(draft.models);
                draft.models.clear();
                draft.device = null;
                draft.again = true;
                lines.add(draft);
            } else {
                unread.add(new Element.Unknown(draft.start, draft.end, false));
                strong |= draft.strong;
                dropped = true;
            }
        }
        return lines;
    }

    /// 蒸球25m³×6、14m³×2: another size of the part before it.
    private static boolean more(Draft draft) {
        return draft.device == null
                && !draft.strong
                && draft.sized()
                && draft.words.isEmpty()
                && draft.amounts.isEmpty();
    }

    /// The line of which it is a part; null where it is a device by itself.
    private @Nullable Draft whole(Draft draft) {
        Device device = draft.device;
        if (device == null) {
            return null;
        }
        String word = device.named().text();
        return drafts.stream()
                .filter(other -> other != draft && consistsOf(line(other, draft), word))
                .findFirst()
                .orElse(null);
    }

    /// 年加工牛皮6万标张生产线（转鼓18个）: a line by what it makes, where it is counted or the parts are in its brackets.
    private @Nullable Device line(Draft line, Draft part) {
        boolean brackets = part.inside && part.start > line.start;
        boolean made = !part.counts.isEmpty() && (brackets || !line.counts.isEmpty());
        return line.device == null && made ? trade.of(line) : line.device;
    }

    private static boolean consistsOf(@Nullable Device line, String word) {
        Kind kind = line == null
                ? null
                : Vocabulary.INSTANCE.kinds().get(line.meaning().kind());
        return kind != null
                && kind.parts().contains(word)
                && !kind.parts().contains(Objects.requireNonNull(line).named().text());
    }

    /// In brackets behind the line, as many as there are lines or of no number.
    private static boolean sizesOf(Draft line, Draft part) {
        boolean asMany = part.counts.isEmpty()
                || (part.counts.size() == 1
                        && line.counts.size() == 1
                        && part.counts.getFirst().devices()
                                == line.counts.getFirst().devices());
        return part.inside && line.device != null && part.sized() && asMany && part.start > line.start;
    }

    private static boolean says(Element.Named word, Kind kind) {
        return word.word().meanings().stream()
                .anyMatch(meaning ->
                        meaning.kind().equals(kind.name()) && !meaning.facts().isEmpty());
    }

    private static boolean powerOnly(Draft draft) {
        return draft.counts.isEmpty()
                && draft.models.isEmpty()
                && draft.dimensions.isEmpty()
                && draft.sizes.stream().allMatch(size -> size.measure().is("mw"));
    }

    /// （含主抽风机2台）, （电机1600kW）: fans and motors in brackets, without a model or a size.
    private boolean helps(Draft draft, int at) {
        Kind kind = Naming.kind(draft);
        return kind != null
                && kind.helps()
                && draft.inside
                && (!draft.sized() || powerOnly(draft))
                && draft.words.stream().noneMatch(word -> says(word, kind))
                && drafts.subList(0, at).stream().anyMatch(other -> other.device != null);
    }
}
