package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;

/// Taking back an enterprise or a permit that was entered by mistake, for other programs.
@RestController
@RequestMapping("/api/v1/enterprises/{id}/withdrawals")
@Tag(name = "Enterprises", description = "The register of enterprises, their permits and their lines")
class WithdrawalsApi {
    private final EnterpriseReader reader;
    private final WithdrawEntry withdraw;
    private final ApiAnswer answers;

    WithdrawalsApi(EnterpriseReader reader, WithdrawEntry withdraw, ApiAnswer answers) {
        this.reader = reader;
        this.withdraw = withdraw;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Propose to withdraw an enterprise or a permit that was entered by mistake",
            description =
                    "It holds once a second person approves. An enterprise has no line left that is not withdrawn.")
    EnterpriseJson.Whole propose(
            @PathVariable UUID id,
            @RequestBody WithdrawalForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(withdraw.propose(new EnterpriseId(id), body, viewer), id, locale);
    }

    @PostMapping(path = "/{ordinal}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.DECIDE_LINE_CHANGES)
    @Operation(
            summary = "Approve or decline a withdrawal that another person proposed",
            description = "Answers 422 to the person who proposed it.")
    EnterpriseJson.Whole decide(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @RequestBody DecisionForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(withdraw.decide(new EnterpriseId(id), ordinal, body, viewer), id, locale);
    }

    private EnterpriseJson.Whole done(Answer answer, UUID id, Locale locale) {
        answers.done(answer, () -> whole(id).enterprise(), locale);
        return whole(id);
    }

    private EnterpriseJson.Whole whole(UUID id) {
        return EnterpriseJson.Whole.of(orNotFound(reader.whole(new EnterpriseId(id))));
    }
}
