package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Reads the key industries of the goals paragraph: `以钢铁、水泥…等行业为重点`.
final class Industries {
    private static final Vocabulary VOCABULARY = Vocabulary.of("industries.txt");
    private static final Words BEHIND = VOCABULARY.words("behind");
    private static final Words BEFORE = VOCABULARY.words("before");
    private static final int LONGEST_NAME = 14;

    private Industries() {}

    /// The first list among `paragraphs`; empty where none of them has one.
    static List<String> of(List<View> paragraphs) {
        for (View paragraph : paragraphs) {
            String text = paragraph.text();
            for (int i = BEHIND.find(text, 0, text.length()); i >= 0; i = BEHIND.find(text, i + 1, text.length())) {
                List<String> names = before(text, i);
                if (names.size() > 1) {
                    return names;
                }
            }
        }
        return List.of();
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
