package org.tuichu.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

/// Asserts that a document is refused, and how.
final class Refusal {
    private final PlanRefused refused;

    private Refusal(PlanRefused refused) {
        this.refused = refused;
    }

    static Refusal of(byte[] content) {
        return of(content, Limits.DEFAULT);
    }

    static Refusal of(byte[] content, Limits limits) {
        Throwable thrown = catchThrowable(() -> new DocumentReader(limits).read(content));
        assertThat(thrown).isInstanceOf(PlanRefused.class);
        return new Refusal((PlanRefused) thrown);
    }

    void as(Reason reason, String detail) {
        assertThat(refused.reason() + ": " + refused.detail()).isEqualTo(reason + ": " + detail);
    }

    void asStartingWith(Reason reason, String detail) {
        assertThat(refused.reason() + ": " + refused.detail()).startsWith(reason + ": " + detail);
    }
}
