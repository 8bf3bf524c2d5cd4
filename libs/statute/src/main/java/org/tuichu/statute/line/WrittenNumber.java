package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.Optional;

/// A number in Chinese characters that stands first in a text, and what stands behind it: 三十, 叁仟吨.
public record WrittenNumber(BigDecimal value, String behind) {
    /// Empty where the text begins otherwise.
    public static Optional<WrittenNumber> of(String text) {
        var normal = new NormalText(text);
        if (!ChineseNumber.begins(normal.at(0))) {
            return Optional.empty();
        }
        return Optional.ofNullable(ChineseNumber.at(normal, 0))
                .map(number -> new WrittenNumber(
                        number.value(),
                        normal.plain(number.end(), NormalText.of(text).length())));
    }
}
