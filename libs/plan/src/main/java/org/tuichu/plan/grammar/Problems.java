package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tuichu.plan.ProblemReason;
import org.tuichu.plan.ProgrammeDraft.Problem;
import org.tuichu.plan.Span;

/// What a person should look at, collected while a plan is read; of each kind one at a place.
///
/// Bounded, so that a hostile text cannot fill it.
final class Problems {
    private static final int MOST = 500;

    private final List<Problem> found = new ArrayList<>();

    /// `words` are the words of the document that the reason's sentence has.
    void add(ProblemReason reason, Span span, Object... words) {
        if (found.size() < MOST
                && found.stream()
                        .noneMatch(known ->
                                known.kind() == reason.kind() && known.span().start() == span.start())) {
            found.add(reason.problem(span, words));
        }
    }

    /// In the order of the text.
    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(problem -> problem.span().start()))
                .toList();
    }
}
