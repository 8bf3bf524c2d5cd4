package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
    private static final int LONGEST_ANNOUNCEMENT = 8;
    private static final Words ANNOUNCE = Vocabulary.of("publications.txt").words("publish");
    private static final Words LIST = Vocabulary.of("publications.txt").words("list");
    private static final List<Sign> CLOSING = List.of(new Sign(Dimension.CLOSURE, VOCABULARY.words("closing")));

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

    /// Whether a title names an instrument rather than a mere list of tasks.
    static boolean isInstrument(String title) {
        return first(STRONG, title) != null || first(WEAK, title) != null;
    }

    /// Of an item with a title; `above` are the titles over it, nearest first.
    static Dimension ofTitled(String title, List<String> above, String text) {
        return decide(
                text,
                () -> announces(title),
                () -> first(STRONG, title),
                () -> section(above),
                () -> first(STANDARD, title),
                () -> first(WEAK_IN_TEXT, title),
                () -> inherited(STRONG, above),
                () -> first(WEAK, title),
                () -> inherited(WEAK, above));
    }

    /// `公布超标名单`: a title, not a sentence in its place, that makes somebody publish a list.
    private static @Nullable Dimension announces(String title) {
        boolean list = title.length() <= LONGEST_ANNOUNCEMENT
                && ANNOUNCE.startingAt(title, 0) > 0
                && LIST.endingAt(title, 0, title.length()) > 0;
        return list ? Dimension.DISCLOSURE : null;
    }

    /// Of an item that begins with its text: its first clause, without the subject, speaks for it.
    static Dimension ofUntitled(String clause, List<String> above, String text) {
        return decide(
                text,
                () -> first(STRONG_IN_TEXT, clause),
                () -> first(CLOSING, clause),
                () -> section(above),
                () -> first(STANDARD, clause),
                () -> first(STRONG, clause),
                () -> first(WEAK_IN_TEXT, clause),
                () -> inherited(STRONG, above),
                () -> first(STRONG_IN_TEXT, text),
                () -> first(CLOSING, text),
                () -> first(STANDARD, text),
                () -> inherited(WEAK, above));
    }

    /// Of a further paragraph of an item, whose own words come before the item's title.
    static Dimension ofPart(String clause, List<String> above, String text) {
        return decide(
                text,
                () -> longest(STRONG_IN_TEXT, text),
                () -> section(above),
                () -> first(WEAK_IN_TEXT, clause),
                () -> first(STRONG, clause),
                () -> longest(WEAK_IN_TEXT, text),
                () -> first(STANDARD, clause),
                () -> inherited(STRONG, above),
                () -> inherited(WEAK, above));
    }

    @SafeVarargs
    private static Dimension decide(String text, Supplier<@Nullable Dimension>... rules) {
        for (Supplier<@Nullable Dimension> rule : rules) {
            Dimension dimension = rule.get();
            if (dimension != null) {
                return dimension;
            }
        }
        return ofText(text);
    }

    private static Dimension ofText(String text) {
        for (List<Sign> signs : List.of(STRONG_IN_TEXT, CLOSING, STANDARD, WEAK_IN_TEXT, STRONG, WEAK)) {
            Dimension found = first(signs, text);
            if (found != null) {
                return found;
            }
        }
        return Dimension.ORGANISATION;
    }

    /// The standard that a section is about: 能耗方面, 严格执行环保标准; not one that names an instrument (执法监管).
    private static @Nullable Dimension section(List<String> above) {
        for (String heading : above) {
            Dimension found = first(STRONG, heading) == null ? first(STANDARD, heading) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Dimension inherited(List<Sign> signs, List<String> above) {
        for (String heading : above) {
            Dimension found = first(signs, heading);
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
