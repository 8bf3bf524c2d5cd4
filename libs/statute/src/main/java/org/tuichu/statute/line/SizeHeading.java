package org.tuichu.statute.line;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A heading that says what the numbers below it measure, and no more: 炉容, 车速, 纸机幅宽.
public final class SizeHeading {
    private static final int LONGEST = 30;

    /// 单台容量 measures what 容量 does.
    private static final Set<Word.Role> QUIET = EnumSet.of(Word.Role.FILLER, Word.Role.EACH);

    private SizeHeading() {}

    /// `heading` comes without brackets and unit; `unit` is empty where it names none.
    public static boolean is(String heading, String unit) {
        if (heading.isEmpty() || heading.length() > LONGEST) {
            return false;
        }
        try {
            var text = new NormalText(heading);
            List<Token> tokens = Tokens.of(text, ReadingLimits.DEFAULT);
            return tokens.stream().allMatch(SizeHeading::says)
                    && tokens.stream()
                            .filter(token ->
                                    token.word() != null && token.word().label() != null)
                            .anyMatch(token -> measures(text.plain(token.start(), token.end()), token.word(), unit));
        } catch (DescriptionRefused numberTooLong) {
            return false;
        }
    }

    private static boolean says(Token token) {
        Word word = token.word();
        return word != null
                && (word.label() != null
                        || (word.role() != null && QUIET.contains(word.role()))
                        || !word.meanings().isEmpty());
    }

    /// What is called so in this unit: 容量 in kVA, not in 元. Some labels only some kinds of devices know.
    private static boolean measures(String label, @Nullable Word word, String unit) {
        if (unit.isEmpty()) {
            return true;
        }
        Stream<Label> ofKinds = Vocabulary.INSTANCE.kinds().values().stream()
                .map(kind -> kind.labels().get(label));
        Label own = word == null ? null : word.label();
        return Stream.concat(Stream.ofNullable(own), ofKinds.filter(Objects::nonNull))
                .anyMatch(one -> HeadingUnit.isOf(unit, one.factByBase().keySet()));
    }
}
