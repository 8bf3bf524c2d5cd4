package org.tuichu.statute.line;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A heading that names the device itself: 高炉容积 stands above 450.
///
/// @param device 高炉
/// @param words all of it: 高炉容积
public record NamedHeading(String device, String words) {
    private static final int LONGEST = 30;

    /// Empty where it names no device, several or something else as well. `heading` comes without brackets and unit.
    public static Optional<NamedHeading> of(String heading) {
        return of(heading, NamedHeading::measures);
    }

    /// The device of a heading that says what is made with it, or how many there are: 高炉产能.
    public static Optional<String> deviceOf(String heading) {
        return of(heading, token -> measures(token) || makes(token)).map(NamedHeading::device);
    }

    private static Optional<NamedHeading> of(String heading, Predicate<Token> says) {
        if (heading.isEmpty() || heading.length() > LONGEST) {
            return Optional.empty();
        }
        var text = new NormalText(heading);
        List<Token> tokens;
        try {
            tokens = Tokens.of(text, ReadingLimits.DEFAULT);
        } catch (DescriptionRefused numberTooLong) {
            return Optional.empty();
        }
        List<Token> devices = tokens.stream().filter(NamedHeading::device).toList();
        boolean measured = tokens.stream().anyMatch(says);
        if (devices.size() != 1 || !measured || !tokens.stream().allMatch(token -> token.word() != null)) {
            return Optional.empty();
        }
        Token device = devices.getFirst();
        return Optional.of(new NamedHeading(text.plain(device.start(), device.end()), heading));
    }

    private static boolean makes(Token token) {
        return token.is(Word.Role.CAPACITY) || token.is(Word.Role.CAPACITY_YEAR);
    }

    private static boolean device(Token token) {
        Word word = token.word();
        return word != null
                && word.meanings().stream()
                        .anyMatch(meaning -> meaning.part() == Meaning.Part.DEVICE && meaning.certain());
    }

    /// 容积, 门数, 数量, 规格.
    private static boolean measures(Token token) {
        Word word = token.word();
        return word != null
                && (word.label() != null || word.role() == Word.Role.NUMBER || word.role() == Word.Role.FILLER)
                && !device(token);
    }
}
