package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Dimension;

/// Tells the standard or instrument of a duty from titles and text, by the words of `dimensions.txt`.
///
/// Signs are strong (an instrument that decides wherever a title names it), standard (能耗, 环保 …) or weak.
final class Dimensions {
    /// Words that point to one dimension.
    private record Sign(Dimension dimension, Words words) {}

    /// A sign found: where, and how long its word is.
    private record Found(Dimension dimension, int at, int length) {
        boolean earlierThan(Found other) {
            return at < other.at || (at == other.at && length > other.length);
        }

        boolean longerThan(Found other) {
            return length > other.length || (length == other.length && at < other.at);
        }
    }

    private static final Vocabulary VOCABULARY = Vocabulary.of("dimensions.txt");
    private static final List<Sign> STRONG = signs("strong ");
    private static final List<Sign> WEAK = signs("weak ");
    private static final List<Sign> STANDARD = signs("standard ");
    /// Every paragraph of such a plan speaks of exits, so in running text that is no sign.
    private static final List<Sign> STRONG_IN_TEXT = without(STRONG, Dimension.CLOSURE);
    private static final List<Sign> WEAK_IN_TEXT = without(WEAK, Dimension.CLOSURE);
    private static final int LONGEST_SECTION = 4;

    private Dimensions() {}

    private static List<Sign> signs(String prefix) {
        var signs = new ArrayList<Sign>();
        VOCABULARY.lists().forEach((name, words) -> {
            if (name.startsWith(prefix)) {
                signs.add(new Sign(Dimension.valueOf(name.substring(prefix.length())), new Words(words)));
            }
        });
        return signs;
    }

    private static List<Sign> without(List<Sign> signs, Dimension left) {
        return signs.stream().filter(sign -> sign.dimension() != left).toList();
    }

    /// Of an item with a title; `above` are the titles over it, nearest first.
    static Dimension ofTitled(String title, List<String> above, String text) {
        Dimension own = first(STRONG, title);
        own = own != null ? own : section(above);
        own = own != null ? own : first(WEAK, title);
        own = own != null ? own : first(STANDARD, title);
        own = own != null ? own : inherited(above);
        return own != null ? own : ofText(text);
    }

    /// Of an item that begins with its text: its first clause speaks for it.
    static Dimension ofUntitled(String clause, List<String> above, String text) {
        Dimension own = first(STRONG, clause);
        own = own != null ? own : section(above);
        own = own != null ? own : first(STANDARD, clause);
        own = own != null ? own : first(WEAK, clause);
        own = own != null ? own : inherited(above);
        return own != null ? own : ofText(text);
    }

    /// Of a further paragraph of an item, whose own words come before the item's title.
    static Dimension ofPart(String clause, List<String> above, String text) {
        Dimension own = longest(STRONG_IN_TEXT, text);
        own = own != null ? own : first(WEAK_IN_TEXT, clause);
        own = own != null ? own : longest(WEAK_IN_TEXT, text);
        own = own != null ? own : inherited(above);
        return own != null ? own : ofText(text);
    }

    private static Dimension ofText(String text) {
        for (List<Sign> signs : List.of(STRONG_IN_TEXT, WEAK_IN_TEXT, STANDARD, STRONG, WEAK)) {
            Dimension found = first(signs, text);
            if (found != null) {
                return found;
            }
        }
        return Dimension.ORGANISATION;
    }

    /// The standard that a section is about: 能耗方面, 环保方面.
    private static @Nullable Dimension section(List<String> above) {
        for (String heading : above) {
            boolean standard = heading.endsWith("方面")
                    || heading.endsWith("领域")
                    || heading.endsWith("标准")
                    || heading.length() <= LONGEST_SECTION;
            Dimension found = standard ? first(STANDARD, heading) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Dimension inherited(List<String> above) {
        for (String heading : above) {
            Dimension found = first(STRONG, heading);
            found = found != null ? found : first(WEAK, heading);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The sign whose word comes first; among words at one place the longest.
    private static @Nullable Dimension first(List<Sign> signs, String text) {
        Found best = null;
        for (Sign sign : signs) {
            int at = sign.words().find(text, 0, text.length());
            if (at >= 0) {
                var found = new Found(sign.dimension(), at, sign.words().startingAt(text, at));
                best = best == null || found.earlierThan(best) ? found : best;
            }
        }
        return best == null ? null : best.dimension();
    }

    /// The sign with the longest word; among equals the first.
    private static @Nullable Dimension longest(List<Sign> signs, String text) {
        Found best = null;
        for (Sign sign : signs) {
            for (int at = sign.words().find(text, 0, text.length());
                    at >= 0;
                    at = sign.words().find(text, at + 1, text.length())) {
                var found = new Found(sign.dimension(), at, sign.words().startingAt(text, at));
                best = best == null || found.longerThan(best) ? found : best;
            }
        }
        return best == null ? null : best.dimension();
    }
}
