package org.tuichu.survey.review;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often surveys are looked at whose verdicts may be others by now.
///
/// - `pause`: between two looks
@ConfigurationProperties("tuichu.screening")
record ScreeningSettings(@DefaultValue("1m") Duration pause) {
    ScreeningSettings {
        if (!pause.isPositive()) {
            throw new IllegalArgumentException("tuichu.screening.pause: " + pause + " is not positive");
        }
    }
}
