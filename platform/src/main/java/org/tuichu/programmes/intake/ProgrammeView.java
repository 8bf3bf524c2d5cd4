package org.tuichu.programmes.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A programme with all that belongs to it, as it stands now. Duties are in document order, removed ones included.
record ProgrammeView(
        ProgrammeRow programme,
        List<DutyView> duties,
        List<Stage> stages,
        List<Basis> legalBases,
        List<Problem> problems,
        List<Correction> corrections) {

    @Schema(name = "DraftStage")
    record Stage(
            int ordinal,
            String name,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Integer spanStart,
            @Nullable Integer spanEnd) {}

    record Basis(
            int ordinal,
            @Nullable String title,
            @Nullable String number,
            @Nullable Integer spanStart,
            @Nullable Integer spanEnd) {}

    record Problem(
            int ordinal,
            String kind,
            String message,
            @Nullable Integer spanStart,
            @Nullable Integer spanEnd,
            @Nullable String settledBy,
            @Nullable String settledOnBehalfOf,
            @Nullable OffsetDateTime settledAt) {
        public boolean open() {
            return settledBy == null;
        }
    }

    /// A row of the history; `asRead` and `corrected` are JSON as [CorrectionJson] writes it.
    record Correction(
            UUID id,
            @Nullable UUID dutyId,
            String field,
            @Nullable String asRead,
            @Nullable String corrected,
            String correctedBy,
            @Nullable String correctedOnBehalfOf,
            OffsetDateTime correctedAt) {}

    Optional<DutyView> duty(UUID id) {
        return duties.stream().filter(duty -> duty.duty().id().equals(id)).findFirst();
    }

    /// Those that count: not removed.
    List<DutyView> valid() {
        return duties.stream().filter(duty -> !duty.duty().removed()).toList();
    }

    List<Problem> openProblems() {
        return problems.stream().filter(Problem::open).toList();
    }

    /// `stem` with the first number from 2 that no duty has yet.
    String freePath(String stem) {
        var taken = duties.stream().map(duty -> duty.duty().path()).collect(Collectors.toSet());
        return IntStream.iterate(2, n -> n + 1)
                .mapToObj(n -> stem + n)
                .filter(path -> !taken.contains(path))
                .findFirst()
                .orElseThrow();
    }

    /// The last duty that begins before this place of the document; null where none does.
    @Nullable
    DutyRow lastBefore(int place) {
        return duties.stream()
                .map(DutyView::duty)
                .filter(duty -> duty.spanStart() != null && duty.spanStart() < place)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /// How many telephone numbers its duties have.
    long telephones() {
        return duties.stream()
                .flatMap(duty -> duty.contacts().stream())
                .filter(contact -> contact.phone() != null)
                .count();
    }
}
