package org.tuichu.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.database.Scope;
import org.tuichu.ledger.ProveRecord;
import org.tuichu.proof.Hash;

/// What was signed, for everybody: it says how many acts there are and nothing about them. Whoever keeps a checkpoint
/// can later see that nothing before it was rewritten.
@RestController
@RequestMapping("/api/v1/checkpoint")
@Tag(name = "Checkpoint", description = "The signed state of the record, for anybody who watches it")
class CheckpointApi {
    private final ProveRecord proofs;

    CheckpointApi(ProveRecord proofs) {
        this.proofs = proofs;
    }

    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    @Requires(Permission.PUBLIC)
    @Operation(summary = "The newest checkpoint, a signed note (c2sp.org/tlog-checkpoint), with its cosignatures")
    String newest() {
        return Scope.PROGRAM
                .call(proofs::newest)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "nothing was recorded yet"))
                .format();
    }

    @GetMapping(path = "/cosigned", produces = MediaType.TEXT_PLAIN_VALUE)
    @Requires(Permission.PUBLIC)
    @Operation(summary = "The largest checkpoint that a witness cosigned (c2sp.org/tlog-cosignature)")
    String cosigned() {
        return Scope.PROGRAM
                .call(proofs::cosigned)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "no witness has cosigned yet"))
                .format();
    }

    @GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Requires(Permission.PUBLIC)
    @Operation(summary = "The verifier key; compare it with one that you got in another way")
    String key() {
        return proofs.key().text() + "\n";
    }

    @GetMapping(path = "/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.PUBLIC)
    @Operation(summary = "That the record begins with the first acts of an older checkpoint (RFC 9162 §2.1.4)")
    Consistency consistency(@RequestParam long first) {
        return Scope.PROGRAM
                .call(() -> proofs.consistency(first))
                .map(proof -> new Consistency(
                        proof.first(),
                        proof.second(),
                        proof.path().stream().map(Hash::hex).toList()))
                .orElseThrow(
                        () -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "first: the record has no " + first + " acts"));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    @Schema(name = "ConsistencyProof")
    record Consistency(long first, long second, List<String> path) {}
}
