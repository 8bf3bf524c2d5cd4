package org.tuichu.statute.line;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/// The words of conditions that stand in the context and in the piece of text at hand.
final class Surroundings implements Predicate<String> {
    private final Set<String> context = new HashSet<>();
    private final Set<String> here = new HashSet<>();
    private final Set<String> anywhere = new HashSet<>();

    Surroundings(Description description, NormalText text) {
        collect(new NormalText(description.industry()), context);
        collect(new NormalText(description.heading()), context);
        collect(new NormalText(description.enterprise()), context);
        collect(text, anywhere);
    }

    /// Looks at this piece of the text from now on.
    void look(NormalText text, int start, int end) {
        here.clear();
        collect(text, start, end, here);
    }

    private static void collect(NormalText text, Set<String> found) {
        collect(text, 0, text.length(), found);
    }

    private static void collect(NormalText text, int start, int end, Set<String> found) {
        for (int i = start; i < end; ) {
            int denied = Negation.end(text, i);
            if (denied == i) {
                Vocabulary.INSTANCE.conditions().all(text, i, found);
            }
            i = Math.max(denied, i + 1);
        }
    }

    @Override
    public boolean test(String word) {
        return context.contains(word) || here.contains(word);
    }

    /// The same with the whole text.
    Predicate<String> wide() {
        return word -> test(word) || anywhere.contains(word);
    }
}
