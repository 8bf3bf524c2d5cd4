package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;

/// Cuts a view into sentences at 。！？ and ；, outside of brackets.
final class Sentences {
    private static final int NESTING = 16;

    private Sentences() {}

    static List<View> of(View view) {
        String text = view.text();
        boolean[] covered = Brackets.covered(text, Brackets.of(text, NESTING));
        var sentences = new ArrayList<View>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!covered[i] && Letters.isSentenceEnd(text.charAt(i))) {
                sentences.add(view.sub(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            sentences.add(view.from(from));
        }
        return sentences;
    }
}
