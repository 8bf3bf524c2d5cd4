package org.tuichu.plan.grammar;

/// Finds the blank that parts a title from its text: `加强领导 建立联席会议制度，…`.
final class Blank {
    private static final Words ORDER = Vocabulary.of("units.txt").words("order");
    private static final Words SET_UP = Vocabulary.of("sentences.txt").words("set up");
    private static final Words WHAT_IS_SET_UP = Vocabulary.of("sentences.txt").words("what is set up");
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_TITLE = 12;

    private Blank() {}

    /// Where the title ends, 0 where no blank parts it. `end` is where a full stop or colon ends it, -1 for nowhere.
    /// What such a mark ends is a title of two halves (`加强领导 落实责任。`), unless the second is all that is to do: `加强领导
    /// 建立联席会议制度。`
    static int behindTitle(View item, int end) {
        String text = item.text();
        int blank = first(item);
        if (blank >= SHORTEST_TITLE && end < 0 && beginsWithActor(item, blank)) {
            return blank;
        }
        if (blank < SHORTEST_TITLE || ORDER.startingAt(text, 0) == 0 || ORDER.startingAt(text, blank) == 0) {
            return 0;
        }
        boolean setsUp = end > blank
                && (end == text.length() - 1 || Letters.isRemarkOpening(text.charAt(end + 1)))
                && SET_UP.startingAt(text, blank) > 0
                && WHAT_IS_SET_UP.endingAt(text, blank, end) > 0;
        return end < 0 || setsUp ? blank : 0;
    }

    /// `资金保障　县财政局对…`.
    private static boolean beginsWithActor(View item, int at) {
        String text = item.text();
        return UnitNames.hasLevel(text, at) && UnitNames.end(text, at) > at && UnitNames.end(text, at) < text.length();
    }

    /// The first blank among the first Chinese characters, 0 for none.
    private static int first(View item) {
        for (int i = 1; i <= LONGEST_TITLE && i < item.length() && Letters.isHan(item.at(i - 1)); i++) {
            if (item.origin()[i] > item.origin()[i - 1] + 1) {
                return i;
            }
        }
        return 0;
    }
}
