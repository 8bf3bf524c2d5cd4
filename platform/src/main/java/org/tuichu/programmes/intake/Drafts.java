package org.tuichu.programmes.intake;

import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.plan.ProgrammeDraft.Problem;

/// Variations of a draft.
final class Drafts {
    private Drafts() {}

    /// Without the doubt about its place: the directory knows it.
    static ProgrammeDraft ofKnownPlace(ProgrammeDraft draft) {
        return new ProgrammeDraft(
                draft.title(),
                draft.documentNumber(),
                draft.issuer(),
                draft.issueDate(),
                draft.jurisdiction(),
                draft.year(),
                draft.legalBases(),
                draft.industries(),
                draft.stages(),
                draft.leadingGroup(),
                draft.office(),
                draft.duties(),
                draft.problems().stream()
                        .filter(problem -> problem.kind() != Problem.Kind.UNKNOWN_JURISDICTION)
                        .toList());
    }
}
