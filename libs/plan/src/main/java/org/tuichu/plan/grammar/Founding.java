package org.tuichu.plan.grammar;

/// Tells the sentence that founds a body or names its members, which orders nothing.
final class Founding {
    private static final Vocabulary VOCABULARY = Vocabulary.of("sentences.txt");
    private static final Words FOUNDING = VOCABULARY.words("founding");
    private static final Words BODY = VOCABULARY.words("founded body");
    private static final Words MEMBERS = VOCABULARY.words("members");
    private static final Words ORDERED = VOCABULARY.words("ordered to found");

    private Founding() {}

    /// Whether a text can hold such a sentence at all.
    static boolean isSpokenOf(String text) {
        return FOUNDING.in(text) && BODY.in(text);
    }

    private static int end(String sentence) {
        boolean marked = !sentence.isEmpty() && Letters.isSentenceEnd(sentence.charAt(sentence.length() - 1));
        return sentence.length() - (marked ? 1 : 0);
    }

    static boolean is(String sentence) {
        return (isSpokenOf(sentence) && !ORDERED.in(sentence)) || MEMBERS.endingAt(sentence, 0, end(sentence)) > 0;
    }
}
