package org.tuichu.programmes.responsibility;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.responsibility.MoveLetter.Answer;
import org.tuichu.shell.Fault;

/// Does what a form asks for, once nothing in it is wrong.
@Component
class LettersByForm {
    /// Characters, as in the table.
    private static final int LONGEST_REASON = 2_000;

    private final DraftLetter drafts;
    private final MoveLetter moves;

    LettersByForm(DraftLetter drafts, MoveLetter moves) {
        this.drafts = drafts;
        this.moves = moves;
    }

    Answer draft(ProgrammeId programme, LetterForm form, Viewer viewer) {
        var faults = form.faultsOfNew();
        return faults.isEmpty()
                ? drafts.draft(programme, Objects.requireNonNull(form.receiver()), form.read(), viewer)
                : new Answer.Faulty(faults);
    }

    Answer edit(UUID id, LetterForm form, Viewer viewer) {
        var faults = form.faults();
        var version = form.version();
        if (version == null) {
            faults.add(Fault.of("version", "shell.problem.missing"));
            return new Answer.Faulty(faults);
        }
        return faults.isEmpty()
                ? moves.move(id, MoveLetter.Deed.edit(version, form.read()), viewer)
                : new Answer.Faulty(faults);
    }

    /// Every act but editing.
    Answer act(UUID id, Move.Act act, long version, @Nullable String typed, Viewer viewer) {
        var reason = typed == null ? "" : typed.strip();
        if (reason.length() > LONGEST_REASON) {
            return new Answer.Faulty(List.of(Fault.of("reason", "work.fault.tooLong", LONGEST_REASON)));
        }
        if (act == Move.Act.EDIT) {
            return Answer.refused(Move.Refusal.NOT_NOW);
        }
        return moves.move(id, new MoveLetter.Deed(act, version, reason.isEmpty() ? null : reason, null), viewer);
    }
}
