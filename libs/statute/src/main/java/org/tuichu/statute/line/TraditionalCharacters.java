package org.tuichu.statute.line;

import java.util.List;

/// Traditional characters and their simple forms, one to one.
final class TraditionalCharacters {
    private static final char[] SIMPLE = load();

    private TraditionalCharacters() {}

    static char simple(char c) {
        char simple = SIMPLE[c];
        return simple == 0 ? c : simple;
    }

    private static char[] load() {
        var table = new char[Character.MAX_VALUE + 1];
        for (String file : List.of("traditional-simplified.txt", "also-written.txt")) {
            Resource.lines(file).forEach(pair -> table[pair.charAt(0)] = pair.charAt(1));
        }
        return table;
    }
}
