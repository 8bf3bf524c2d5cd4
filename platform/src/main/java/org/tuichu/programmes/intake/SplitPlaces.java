package org.tuichu.programmes.intake;

import java.util.List;

/// Where a duty can be split: at the beginning of each of its sentences but the first.
final class SplitPlaces {
    private static final int SHOWN = 40;

    private SplitPlaces() {}

    static List<ReviewPage.SplitPlace> of(DutyRow duty) {
        var text = duty.text();
        if (text == null) {
            return List.of();
        }
        return Headings.sentenceStarts(text).stream()
                .map(at -> new ReviewPage.SplitPlace(at, text.substring(at, Math.min(text.length(), at + SHOWN))))
                .toList();
    }
}
