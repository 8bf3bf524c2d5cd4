package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what the words of a heading say.
final class HeadingReader {
    private final NormalText text;
    private final List<Element.Named> words = new ArrayList<>();
    private boolean capacity;
    private boolean count;
    private boolean general;
    private Capacity.@Nullable Period period;
    private @Nullable Label label;
    private String labelWord = "";

    HeadingReader(NormalText text) {
        this.text = text;
    }

    void token(Token token) {
        Word word = token.word();
        if (word == null) {
            return;
        }
        String written = text.plain(token.start(), token.end());
        general |= Heading.general(written);
        if (word.label() != null) {
            label = word.label();
            labelWord = written;
        }
        if (!word.meanings().isEmpty()) {
            words.add(new Element.Named(token.start(), token.end(), written, word));
        }
        if (word.role() != null) {
            role(word.role());
        }
    }

    private void role(Word.Role role) {
        switch (role) {
            case CAPACITY -> capacity = true;
            case CAPACITY_YEAR -> capacity(Capacity.Period.YEAR);
            case CAPACITY_MONTH -> capacity(Capacity.Period.MONTH);
            case CAPACITY_DAY -> capacity(Capacity.Period.DAY);
            case NUMBER -> count = true;
            default -> {}
        }
    }

    private void capacity(Capacity.Period said) {
        capacity = true;
        period = said;
    }

    /// In a column that holds names or specifications as well bare numbers are no counts or capacities.
    Heading heading(@Nullable Measure unit) {
        if (general) {
            return new Heading(unit, false, null, false, label, labelWord, words);
        }
        Capacity.Period written = unit == null ? null : Numbers.period(unit.per());
        return new Heading(unit, capacity, written == null ? period : written, count, label, labelWord, words);
    }
}
