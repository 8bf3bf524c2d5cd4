package org.tuichu.exitlists.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.RegisteredLine;
import org.tuichu.enterprises.RegisteredLines;
import org.tuichu.statute.rule.Judgement;

/// Confirmed lines of the register that stand on no list in force and not on this draft.
@Component
class Candidates {
    /// Lines of one page: a filter narrows them.
    static final int MOST = 100;

    private final RegisteredLines register;
    private final EntryReader entries;

    Candidates(RegisteredLines register, EntryReader entries) {
        this.register = register;
        this.entries = entries;
    }

    /// `more` says that there are more than are shown, `conflicts` are lines that wait for a person.
    public record Found(List<RegisteredLine> lines, boolean more, Set<LineId> conflicts) {}

    /// `judgement` null asks for all.
    @Transactional(readOnly = true)
    Found of(ExitList list, String words, @Nullable Judgement judgement, LocalDate today, Viewer viewer) {
        var confirmed = register.confirmed(list.keeper().path(), words, today);
        var taken = entries.of(list.id()).stream()
                .map(entry -> entry.taken().line())
                .collect(Collectors.toSet());
        taken.addAll(entries.listed(confirmed.stream().map(RegisteredLine::id).toList())
                .keySet());
        var left = confirmed.stream()
                .filter(line -> !taken.contains(line.id()))
                .filter(line -> judgement == null || line.screened().verdict().judgement() == judgement)
                .toList();
        var shown = left.subList(0, Math.min(MOST, left.size()));
        return new Found(
                shown,
                left.size() > MOST || confirmed.size() == RegisteredLines.MOST,
                register.inConflict(shown.stream().map(RegisteredLine::id).toList(), viewer));
    }
}
