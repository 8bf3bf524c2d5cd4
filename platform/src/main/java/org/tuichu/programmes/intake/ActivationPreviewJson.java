package org.tuichu.programmes.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What activating a draft will do.
@Schema(name = "ActivationPreview", description = "What activating a draft will do, and what is in its way")
record ActivationPreviewJson(
        long version,

        @Schema(description = "The programme in force that it replaces; null where there is none") @Nullable
        UUID supersedes,

        @Schema(description = "What the revised plan changes; null where nothing is replaced") @Nullable
        DiffJson diff,

        @Schema(description = "Names of units that nobody has confirmed")
        List<String> unconfirmedNames,

        int openProblems,

        @Schema(description = "Keys of what is in the way; empty where the draft can be activated")
        List<String> obstacles) {
    static ActivationPreviewJson of(Activation activation) {
        var supersedes = activation.supersedes();
        var diff = activation.diff();
        return new ActivationPreviewJson(
                activation.programme().version(),
                supersedes == null ? null : supersedes.id(),
                diff == null ? null : DiffJson.of(diff),
                activation.unconfirmedNames(),
                activation.openProblems().size(),
                activation.obstacles());
    }

    @Schema(name = "PlanDiff", description = "Duties that a revised plan adds, removes and changes")
    record DiffJson(List<ItemJson> added, List<ItemJson> removed, List<ChangedJson> changed, int unchanged) {
        static DiffJson of(PlanDiff diff) {
            return new DiffJson(
                    diff.added().stream().map(ItemJson::of).toList(),
                    diff.removed().stream().map(ItemJson::of).toList(),
                    diff.changed().stream()
                            .map(one ->
                                    new ChangedJson(ItemJson.of(one.before()), ItemJson.of(one.after()), one.fields()))
                            .toList(),
                    diff.unchanged());
        }
    }

    @Schema(name = "PlanDiffDuty")
    record ItemJson(String path, DutyFacts facts) {
        static ItemJson of(DutyItem item) {
            return new ItemJson(item.path(), item.facts());
        }
    }

    @Schema(name = "PlanDiffChange", description = "A duty in both plans; `fields` are those that differ")
    record ChangedJson(ItemJson before, ItemJson after, List<CorrectionField> fields) {}
}
