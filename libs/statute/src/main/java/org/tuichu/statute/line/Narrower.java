package org.tuichu.statute.line;

import org.tuichu.statute.condition.Vocabulary;

/// Which of two words for one fact says more: 反射炉（燃煤） is a reverberatory furnace, and one fired by coal.
final class Narrower {
    private static final Vocabulary TERMS = Vocabulary.standard();

    private Narrower() {}

    /// What `known` says is one kind of `wide`.
    static boolean than(Fact.Value wide, Fact known) {
        return wide instanceof Fact.Value.Term(String word)
                && known.value() instanceof Fact.Value.Term(String term)
                && TERMS.find(known.name())
                        .map(fact -> TERMS.wider(fact, term).contains(word))
                        .orElse(false);
    }
}
