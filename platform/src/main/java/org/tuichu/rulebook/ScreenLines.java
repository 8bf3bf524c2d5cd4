package org.tuichu.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tuichu.statute.rule.Preview;

/// Says what the rules say of lines on a day.
@Component
public class ScreenLines {
    private final VerifiedRules verified;

    ScreenLines(VerifiedRules verified) {
        this.verified = verified;
    }

    /// In the order of the lines, with what was verified at `place`, a jurisdiction path, or above it; one question to
    /// the database for all.
    public List<Screened> screen(List<ReadLine> lines, LocalDate asOf, String place) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var ids = verified.at(place);
        return lines.stream()
                .map(line -> new Screened(line, Shipped.SCREENING.screen(line.line(), asOf), ids))
                .toList();
    }

    /// What becomes outdated when, after `from` and on `to` at the latest; nothing where `to` is no later day.
    public List<Preview.Outdated> outdated(List<Preview.NamedLine> lines, LocalDate from, LocalDate to) {
        return to.isAfter(from) ? new Preview(Shipped.SCREENING, from, to).of(lines) : List.of();
    }
}
