package org.tuichu.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final SearchRecord search;

    RecordApi(ReadRecord record, ProveRecord proofs, SearchRecord search) {
        this.record = record;
        this.proofs = proofs;
        this.search = search;
    }

    @GetMapping
    @Requires(Permission.READ_RECORD)
    @Operation(
            summary = "Acts on record, the newest first, at most 100; before asks for those with a lower id",
            description =
                    "actor: how the name of the person begins, or a whole user name; acts on behalf of that person are found, too."
                            + " unit: how its name begins. subject: an id, act: a code, exactly so.")
    List<ActDocument> search(
            @ParameterObject RecordFilter filter, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return documents(search.search(filter, viewer, MOST));
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_RECORD)
    @Operation(summary = "One act on record")
    ActDocument one(@PathVariable long id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return viewer.auditing()
                .call(() -> record.find(id))
                .map(act -> documents(List.of(act)).getFirst())
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

    private List<ActDocument> documents(List<RecordedAct> acts) {
        var userNames = search.userNames(acts);
        return acts.stream().map(act -> ActDocument.of(act, userNames)).toList();
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

            @Schema(description = "Account that acted; absent for the program") @Nullable
            UUID actorId,

            @Schema(description = "User name of that account; of two of one name, it tells which") @Nullable
            String userName,

            @Nullable String unit,
            @Nullable String onBehalfOf,
            @Nullable UUID onBehalfOfId,
            @Nullable String onBehalfOfUserName,
            String act,
            String subjectKind,
            String subject,
            String jurisdiction,

            @Schema(description = "Canonical JSON, byte for byte as it was hashed")
            String payload,

            List<String> files) {
        static ActDocument of(RecordedAct act, Map<UUID, String> userNames) {
            return new ActDocument(
                    act.id(),
                    act.sequence(),
                    act.at(),
                    act.actorName(),
                    act.actor(),
                    userNames.get(act.actor()),
                    act.unitName(),
                    act.onBehalfOf(),
                    act.lender(),
                    userNames.get(act.lender()),
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
