package org.tuichu.directoryweb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Closing;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;

/// A place in the tree with those above and directly below it; without `place` the top of the tree. `mayEnd` says that
/// this person may close or reopen it: a zone of the own jurisdiction.
record JurisdictionPage(
        @Nullable Jurisdiction place,
        List<Jurisdiction> path,
        List<Jurisdiction> below,
        boolean mayAddZone,
        boolean mayEnd,
        List<Closing> closings,
        List<FieldProblem> problems) {

    /// Those with a code, by code.
    public List<Jurisdiction> divisions() {
        return below.stream()
                .filter(child -> child.level() != JurisdictionLevel.ZONE)
                .toList();
    }

    /// Those without, in pinyin order.
    public List<Jurisdiction> zones() {
        return below.stream()
                .filter(child -> child.level() == JurisdictionLevel.ZONE)
                .toList();
    }

    public boolean wrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
}
