package org.tuichu.plan.grammar;

/// Tells the sentence that founds a body or names its members, which orders nothing.
final class Founding {
    private static final Vocabulary VOCABULARY = Vocabulary.of("sentences.txt");
    private static final Words FOUNDING = VOCABULARY.words("founding");
    private static final Words BODY = VOCABULARY.words("founded body");
    private static final Words ORDERED = VOCABULARY.words("ordered to found");

    private Founding() {}

    static boolean is(String sentence) {
        return FOUNDING.in(sentence) && BODY.in(sentence) && !ORDERED.in(sentence);
    }
}
