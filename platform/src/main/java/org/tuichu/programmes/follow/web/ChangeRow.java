package org.tuichu.programmes.follow.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.tuichu.programmes.follow.DutyView;
import org.tuichu.programmes.intake.CorrectionWords;

/// What a person changed, in words; `at` is the local time of the desk.
record ChangeRow(String field, String asRead, String corrected, String by, LocalDateTime at) {
    static List<ChangeRow> of(DutyView view, CorrectionWords words, Locale locale, ZoneId zone) {
        return view.corrections().stream()
                .map(one -> new ChangeRow(
                        one.field(),
                        words.of(one.field(), one.asRead(), locale),
                        words.of(one.field(), one.corrected(), locale),
                        one.by(),
                        LocalDateTime.ofInstant(one.at(), zone)))
                .toList();
    }
}
