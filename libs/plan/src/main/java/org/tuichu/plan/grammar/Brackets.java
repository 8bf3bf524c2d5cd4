package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.PlanRefused;

/// The brackets of a view, matched in one pass whatever their nesting.
final class Brackets {
    /// A pair: offsets of the opening and the closing character, and how many pairs enclose it.
    record Pair(int open, int close, int depth) {
        View inner(View view) {
            return view.sub(open + 1, close);
        }
    }

    private Brackets() {}

    /// Pairs in the order of their opening; an opening without a partner within `nesting` levels is left out.
    static List<Pair> of(String text, int nesting) {
        var pairs = new ArrayList<Pair>();
        int[] open = null;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isOpening(c)) {
                open = open == null ? new int[nesting] : open;
                if (depth < nesting) {
                    open[depth++] = i;
                }
            } else if (open != null && Letters.isClosing(c)) {
                int at = depth - 1;
                while (at >= 0 && !Letters.match(text.charAt(open[at]), c)) {
                    at--;
                }
                if (at >= 0) {
                    pairs.add(new Pair(open[at], i, at));
                    depth = at;
                }
            }
        }
        pairs.sort((a, b) -> Integer.compare(a.open, b.open));
        return pairs;
    }

    /// Refuses a line in which more than `nesting` brackets stand open: no plan has one.
    static void refuseDeeper(String text, int nesting) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                open = 0;
            } else if (Letters.isOpening(c)) {
                open++;
            } else if (open > 0 && Letters.isClosing(c)) {
                open--;
            }
            if (open > nesting) {
                throw new PlanRefused(
                        PlanRefused.Reason.TOO_LARGE, "nesting of brackets " + open + " > " + nesting + " at " + i);
            }
        }
    }

    /// Remarks in round or square brackets that no other remark encloses.
    static List<Pair> remarks(String text, int nesting) {
        var remarks = new ArrayList<Pair>();
        int end = -1;
        for (Pair pair : of(text, nesting)) {
            if (pair.open > end && Letters.isRemarkOpening(text.charAt(pair.open))) {
                remarks.add(pair);
                end = pair.close;
            }
        }
        return remarks;
    }

    /// For each character whether it stands inside a pair (the brackets included).
    static boolean[] covered(String text, List<Pair> pairs) {
        boolean[] covered = new boolean[text.length()];
        int end = -1;
        for (Pair pair : pairs) {
            for (int i = Math.max(pair.open, end + 1); i <= pair.close; i++) {
                covered[i] = true;
            }
            end = Math.max(end, pair.close);
        }
        return covered;
    }
}
