package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.CreditCode;

/// [Enterprise] as JSON.
@Schema(name = "Enterprise", description = "An enterprise in the register of a place")
record EnterpriseJson(
        UUID id,

        @Schema(description = "Grows with each change of it, its names, permits and encumbrances")
        long version,

        String name,
        @Nullable String creditCode,

        @Schema(description = "What is doubtful about the code: its check digit, or a letter that none has")
        List<CreditCode.Doubt> creditCodeDoubts,

        @Nullable String legalRepresentative,

        @Schema(description = "Town or park where it lies; the keeping place where that is not known")
        String location,

        @Nullable String address,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        Particulars.@Nullable Datum datum,
        @Nullable String industryCode,
        Particulars.Industry.@Nullable Edition industryEdition,
        @Nullable String contactPerson,

        @Schema(description = "That it was read is put on record") @Nullable
        String phone,

        @Nullable Integer staff,
        List<String> electricityAccounts,

        @Schema(description = "When it was taken back as a wrong entry") @Nullable
        Instant withdrawnAt) {
    static EnterpriseJson of(Enterprise enterprise) {
        var known = enterprise.particulars();
        var coordinates = known.coordinates();
        var industry = known.industry();
        return new EnterpriseJson(
                enterprise.id().value(),
                enterprise.version(),
                enterprise.name(),
                known.creditCode(),
                known.codeDoubts(),
                known.legalRepresentative(),
                enterprise.location().id(),
                known.address(),
                coordinates == null ? null : coordinates.longitude(),
                coordinates == null ? null : coordinates.latitude(),
                coordinates == null ? null : coordinates.datum(),
                industry == null ? null : industry.code(),
                industry == null ? null : industry.edition(),
                known.contactPerson(),
                known.phone(),
                known.staff(),
                known.electricityAccounts(),
                enterprise.withdrawnAt());
    }

    @Schema(name = "EnterpriseRow", description = "An enterprise as a list shows it")
    record Row(
            UUID id,
            String name,
            @Nullable String creditCode,
            String location,
            @Nullable String industryCode,
            int lines) {
        static Row of(Enterprise.Row row) {
            return new Row(
                    row.id().value(), row.name(), row.creditCode(), row.location(), row.industryCode(), row.lines());
        }
    }

    @Schema(name = "FormerName", description = "A name that it bore before, with its days where known")
    record Name(
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Schema(name = "Permit", description = "A permit or licence")
    record PermitJson(
            UUID id,
            Permit.Kind kind,
            @Nullable String title,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Permit.State state,
            @Nullable LocalDate since) {
        static PermitJson of(Permit permit) {
            return new PermitJson(
                    permit.id(),
                    permit.kind(),
                    permit.title(),
                    permit.number(),
                    permit.issuer(),
                    permit.validFrom(),
                    permit.validUntil(),
                    permit.state(),
                    permit.since());
        }
    }

    @Schema(name = "Encumbrance", description = "A mortgage or seizure")
    record EncumbranceJson(
            UUID id,
            Encumbrance.Kind kind,
            String holder,
            @Nullable LocalDate since,
            @Nullable String note,
            @Nullable LocalDate liftedOn) {
        static EncumbranceJson of(Encumbrance one) {
            return new EncumbranceJson(one.id(), one.kind(), one.holder(), one.since(), one.note(), one.liftedOn());
        }
    }

    @Schema(
            name = "EntryWithdrawal",
            description =
                    "That the enterprise, or the `permit`, was entered by mistake; `decided` is absent while it waits for a "
                            + "second person.")
    record WithdrawalJson(
            int ordinal,
            @Nullable UUID permit,
            String reason,
            String writtenBy,
            @Nullable String writtenOnBehalfOf,
            Instant writtenAt,
            Line.@Nullable Decided decided) {
        static WithdrawalJson of(Withdrawal one) {
            return new WithdrawalJson(
                    one.ordinal(),
                    one.permit(),
                    one.reason(),
                    one.written().by(),
                    one.written().onBehalfOf(),
                    one.written().at(),
                    one.decided());
        }
    }

    @Schema(
            name = "EnterpriseRecord",
            description = "An enterprise with all that belongs to it; permits that were entered by mistake stand apart")
    record Whole(
            EnterpriseJson enterprise,
            List<Name> formerNames,
            List<PermitJson> permits,
            List<PermitJson> withdrawnPermits,
            List<EncumbranceJson> encumbrances,
            List<LineJson> lines,
            List<WithdrawalJson> withdrawals) {
        static Whole of(Enterprise.Whole whole) {
            return new Whole(
                    EnterpriseJson.of(whole.enterprise()),
                    whole.names().stream()
                            .map(one -> new Name(one.name(), one.validFrom(), one.validTo()))
                            .toList(),
                    permits(whole, false),
                    permits(whole, true),
                    whole.encumbrances().stream().map(EncumbranceJson::of).toList(),
                    whole.lines().stream().map(LineJson::of).toList(),
                    whole.withdrawals().stream().map(WithdrawalJson::of).toList());
        }

        private static List<PermitJson> permits(Enterprise.Whole whole, boolean withdrawn) {
            return whole.permits().stream()
                    .filter(one -> withdrawn == (one.withdrawnAt() != null))
                    .map(PermitJson::of)
                    .toList();
        }
    }
}
