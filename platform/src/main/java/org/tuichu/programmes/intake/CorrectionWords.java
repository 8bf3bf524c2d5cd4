package org.tuichu.programmes.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says the kept values of a correction in words, for pages other than the review.
@Component
public class CorrectionWords {
    private final FactWords words;

    CorrectionWords(FactWords words) {
        this.words = words;
    }

    /// `field` and `value` as the correction keeps them.
    public String of(String field, @Nullable String value, Locale locale) {
        return words.ofJson(CorrectionField.valueOf(field), value, locale);
    }
}
