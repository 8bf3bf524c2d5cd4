package org.tuichu.statute.line;

import java.util.List;
import java.util.Optional;

/// A heading that names the device itself: 高炉容积 stands above 450.
///
/// @param device 高炉
/// @param words all of it: 高炉容积
public record NamedHeading(String device, String words) {
    private static final int LONGEST = 30;

    /// Empty where it names no device, several or something else as well. `heading` comes without brackets and unit.
    public static Optional<NamedHeading> of(String heading) {
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
        boolean measured = tokens.stream().anyMatch(NamedHeading::measures);
        if (devices.size() != 1 || !measured || !tokens.stream().allMatch(token -> token.word() != null)) {
            return Optional.empty();
        }
        Token device = devices.getFirst();
        return Optional.of(new NamedHeading(text.plain(device.start(), device.end()), heading));
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
