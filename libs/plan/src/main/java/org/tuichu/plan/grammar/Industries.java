package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// Reads the key industries of the goals paragraph: `以钢铁、水泥…等行业为重点`.
final class Industries {
    private static final Vocabulary VOCABULARY = Vocabulary.of("industries.txt");
    private static final Words BEHIND = VOCABULARY.words("behind");
    private static final Words BEFORE = VOCABULARY.words("before");
    private static final Words LABEL = VOCABULARY.words("label");
    private static final Words COUNTED = VOCABULARY.words("counted");
    private static final int LONGEST_NAME = 14;

    private Industries() {}

    /// The first list among `paragraphs`; empty where none of them has one.
    static List<String> of(List<View> paragraphs) {
        for (View paragraph : paragraphs) {
            String text = paragraph.text();
            for (int i = 0; i < text.length(); i++) {
                List<String> names = at(text, i);
                if (names.size() > 1) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private static List<String> at(String text, int at) {
        int label = LABEL.startingAt(text, at);
        if (label > 0) {
            int end = at + label;
            while (end < text.length()
                    && !Letters.isSentenceEnd(text.charAt(end))
                    && !Letters.isComma(text.charAt(end))) {
                end++;
            }
            String list = text.substring(at + label, end).replaceFirst("等[^、]{0,6}$", "");
            List<String> names = Stream.of(list.split("、", -1))
                    .map(Industries::bare)
                    .distinct()
                    .toList();
            return names.stream().allMatch(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                    ? names
                    : List.of();
        }
        return BEHIND.startingAt(text, at) > 0 || isCounted(text, at) ? before(text, at) : List.of();
    }

    /// `三大行业`, `等12个重点行业` behind the last name.
    private static boolean isCounted(String text, int at) {
        int i = at + (text.startsWith("等", at) ? 1 : 0);
        int end = TimePoint.digits(text, i);
        end += end == i && i < text.length() && "两三四五六七八九十".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        boolean counted = end > i && end < text.length() && "大个类".indexOf(text.charAt(end)) >= 0;
        return counted && COUNTED.startingAt(text, end + 1) > 0;
    }

    /// Names backwards from `end`, parted by 、, until a word such as 以 or 巩固 that begins the list.
    private static List<String> before(String text, int end) {
        var names = new ArrayList<String>();
        int to = end;
        for (int i = end; i >= 0; i--) {
            int opener = BEFORE.endingAt(text, 0, i);
            boolean start = i == 0 || opener > 0 || "，。；：,;:".indexOf(text.charAt(i - 1)) >= 0;
            if (start || text.charAt(i - 1) == '、') {
                String name = bare(text.substring(i, to));
                if (name.isEmpty() || name.length() > LONGEST_NAME) {
                    return start ? distinct(names) : List.of();
                }
                names.addFirst(name);
                to = i - 1;
                if (start) {
                    return distinct(names);
                }
            }
        }
        return distinct(names);
    }

    private static List<String> distinct(List<String> names) {
        return List.copyOf(new LinkedHashSet<>(names));
    }

    private static String bare(String name) {
        var bare = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Letters.isOpening(c) && !Letters.isClosing(c) && "“”\"‘’'「」『』".indexOf(c) < 0) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
