package org.tuichu.statute.line;

import java.util.HashSet;
import java.util.Set;

/// The words of conditions that stand in the context and in the piece of text at hand.
final class Surroundings {
    private final Set<String> context = new HashSet<>();
    private final Set<String> here = new HashSet<>();

    Surroundings(Description description) {
        collect(new NormalText(description.industry()), context);
        collect(new NormalText(description.heading()), context);
        collect(new NormalText(description.enterprise()), context);
    }

    void look(NormalText text, int start, int end) {
        here.clear();
        Vocabulary vocabulary = Vocabulary.INSTANCE;
        for (int i = start; i < end; i++) {
            collect(vocabulary, text, i, here);
        }
    }

    private static void collect(NormalText text, Set<String> found) {
        for (int i = 0; i < text.length(); i++) {
            collect(Vocabulary.INSTANCE, text, i, found);
        }
    }

    private static void collect(Vocabulary vocabulary, NormalText text, int at, Set<String> found) {
        vocabulary.conditions().all(text, at, found);
    }

    boolean has(String word) {
        return context.contains(word) || here.contains(word);
    }
}
