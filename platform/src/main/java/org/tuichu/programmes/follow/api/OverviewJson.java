package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.follow.Count;
import org.tuichu.programmes.follow.Overview;
import org.tuichu.programmes.follow.Stage;

/// A programme at a glance.
@Schema(description = "A programme at a glance, as it stands on the business date `today`.")
record OverviewJson(
        UUID id,
        String jurisdictionId,
        String jurisdictionName,
        int year,
        String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate issueDate,

        @Schema(description = "Where the office of the leading group sits") @Nullable
        String office,

        ProgrammeStatus status,
        boolean sample,

        @Schema(description = "File name of the original, null where none is attached") @Nullable
        String document,

        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        LocalDate today,
        int duties,

        @Schema(description = "Number of duties by dimension")
        Map<String, Integer> dimensions,

        @Schema(description = "Number of duties by most pressing state")
        Map<String, Integer> states,

        List<StageJson> stages,
        List<MemberJson> leadingGroup,
        List<LegalBasisJson> legalBases,
        List<String> industries) {
    /// A dated phase.
    @Schema(name = "Stage", description = "A dated phase; null where that side is open.")
    record StageJson(
            @Schema(description = "To filter duties by") int ordinal,
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            StateJson state) {}

    /// One role held in the leading group.
    @Schema(name = "Member", description = "One role held in the leading group.")
    record MemberJson(String role, String name, @Nullable String post) {}

    /// A law or paper to be obeyed.
    @Schema(name = "LegalBasis", description = "A law, catalogue, standard or numbered paper to be obeyed.")
    record LegalBasisJson(@Nullable String title, @Nullable String number) {}

    static OverviewJson of(Overview overview) {
        var head = overview.programme();
        return new OverviewJson(
                head.id().value(),
                head.jurisdictionId(),
                head.jurisdictionName(),
                head.year(),
                head.title(),
                head.documentNumber(),
                head.issuer(),
                head.issueDate(),
                head.office(),
                head.status(),
                head.sample(),
                head.documentName(),
                head.supersedes(),
                head.supersededBy(),
                overview.today(),
                overview.duties(),
                counts(overview.dimensions()),
                counts(overview.states()),
                overview.stages().stream().map(stage -> stage(stage, overview)).toList(),
                overview.leadingGroup().stream()
                        .map(each -> new MemberJson(each.role(), each.name(), each.post()))
                        .toList(),
                overview.legalBases().stream()
                        .map(each -> new LegalBasisJson(each.title(), each.number()))
                        .toList(),
                overview.industries());
    }

    private static StageJson stage(Stage stage, Overview overview) {
        var state = stage.state(overview.programme().year(), overview.today());
        return new StageJson(stage.ordinal(), stage.name(), stage.start(), stage.end(), StateJson.of(state));
    }

    private static <T extends Enum<T>> Map<String, Integer> counts(List<Count<T>> counts) {
        return counts.stream()
                .collect(Collectors.toMap(
                        each -> each.of().name(), Count::count, (one, same) -> one, LinkedHashMap::new));
    }
}
