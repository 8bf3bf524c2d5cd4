package org.tuichu.directoryweb;

import java.util.List;

/// The form of a new unit as typed, and what is wrong with it.
record NewUnitPage(NewUnitForm form, List<FieldProblem> problems) {
    public boolean wrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
}
