package org.tuichu.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.ledger.ProveRecord;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.RecordedAct;
import org.tuichu.proof.Hash;

/// The record of acts for an auditor's own programs.
@RestController
@RequestMapping(path = "/api/v1/record", produces = "application/json")
@Tag(name = "Record", description = "Acts on record and their proofs, for auditors")
class RecordApi {
    private static final int MOST = 100;

    private final ReadRecord record;
    private final ProveRecord proofs;
    private final Clock clock;

    RecordApi(ReadRecord record, ProveRecord proofs, Clock clock) {
        this.record = record;
        this.proofs = proofs;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.READ_RECORD)
    @Operation(summary = "Acts on record, the newest first, at most 100; before asks for those with a lower id")
    List<ActDocument> search(
            @ParameterObject RecordFilter filter, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return viewer.auditing().call(() -> record.search(filter.query(clock.getZone()), MOST)).stream()
                .map(ActDocument::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_RECORD)
    @Operation(summary = "One act on record")
    ActDocument one(@PathVariable long id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return viewer.auditing()
                .call(() -> record.find(id))
                .map(ActDocument::of)
                .orElseThrow(RecordApi::notFound);
    }

    @GetMapping("/{id}/proof")
    @Requires(Permission.READ_RECORD)
    @Operation(summary = "That the act is in the signed record (RFC 9162); not there while it waits for its place")
    ProofDocument proof(@PathVariable long id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return viewer.auditing()
                .call(() -> proofs.inclusion(id))
                .map(proof -> new ProofDocument(
                        proof.entry(),
                        proof.inclusion().index(),
                        proof.inclusion().size(),
                        proof.inclusion().path().stream().map(Hash::hex).toList(),
                        proof.checkpoint().format()))
                .orElseThrow(RecordApi::notFound);
    }

    private static ErrorResponseException notFound() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "the act is not there, not in your scope, or not placed yet");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }

    @Schema(name = "RecordedAct", description = "An act on record; sequence is absent while it waits for its place")
    record ActDocument(
            long id,
            @Nullable Long sequence,
            OffsetDateTime at,
            String actor,
            @Nullable String unit,
            @Nullable String onBehalfOf,
            String act,
            String subjectKind,
            String subject,
            String jurisdiction,

            @Schema(description = "Canonical JSON, byte for byte as it was hashed")
            String payload,

            List<String> files) {
        static ActDocument of(RecordedAct act) {
            return new ActDocument(
                    act.id(),
                    act.sequence(),
                    act.at(),
                    act.actorName(),
                    act.unitName(),
                    act.onBehalfOf(),
                    act.act(),
                    act.subjectKind(),
                    act.subjectId(),
                    act.jurisdictionPath(),
                    act.payload(),
                    act.files());
        }
    }

    @Schema(name = "InclusionProof", description = "RFC 9162 §2.1.3; the leaf is the entry's text in UTF-8")
    record ProofDocument(
            String entry,
            long index,
            long size,
            List<String> path,

            @Schema(description = "Signed note, c2sp.org/tlog-checkpoint")
            String checkpoint) {}
}
