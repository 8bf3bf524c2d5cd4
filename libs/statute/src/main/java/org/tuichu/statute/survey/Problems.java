package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.List;

/// The problems of a row, each at the cell that is being read.
final class Problems {
    private final List<Problem> problems = new ArrayList<>();
    private String address = "";

    void at(String cell) {
        address = cell;
    }

    void add(Problem.Code code, String raw) {
        problems.add(new Problem(address, code, raw));
    }

    Value.Content unread(Problem.Code code, String raw) {
        add(code, raw);
        return new Value.Content.Unread();
    }

    Problem last() {
        return problems.getLast();
    }

    List<Problem> all() {
        return problems;
    }
}
