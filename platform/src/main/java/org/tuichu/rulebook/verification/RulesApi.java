package org.tuichu.rulebook.verification;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.ServeFile;
import org.tuichu.rulebook.VerifiedRules;
import org.tuichu.shell.Brought;
import org.tuichu.shell.Fault;
import org.tuichu.shell.Paged;
import org.tuichu.shell.Paging;
import org.tuichu.shell.Unprocessable;
import org.tuichu.statute.rule.RuleClass;

/// The rules and their verification by two persons, for other programs.
@RestController
@RequestMapping("/api/v1/rules")
@Tag(
        name = "Rules",
        description = "What the lists say of lines, and which rules an office compared with the official text")
class RulesApi {
    private final RulePages pages;
    private final VerificationReader reader;
    private final VerifiedRules verified;
    private final ProposeVerification proposals;
    private final KeepVerification keep;
    private final ServeFile serve;
    private final MessageSource messages;

    RulesApi(
            RulePages pages,
            VerificationReader reader,
            VerifiedRules verified,
            ProposeVerification proposals,
            KeepVerification keep,
            ServeFile serve,
            MessageSource messages) {
        this.pages = pages;
        this.reader = reader;
        this.verified = verified;
        this.proposals = proposals;
        this.keep = keep;
        this.serve = serve;
        this.messages = messages;
    }

    /// How a rule stands at the place of the caller.
    enum Standing {
        VERIFIED,
        UNVERIFIED,
        WAITING
    }

    @GetMapping
    @Requires(Permission.READ_REGISTER)
    @Operation(summary = "List the rules", description = "By edition and item.")
    Paged<RuleJson.Item> list(
            @Parameter(description = "Part of its id, summary, clause or note")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable RuleClass ruleClass,
            @Parameter(description = "Id of an edition") @RequestParam(required = false) @Nullable String edition,
            @Parameter(description = "In force on that day") @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Standing state,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var stands = state == null ? null : state.name().toLowerCase(Locale.ROOT);
        var query = new RuleQuery(q, industry, ruleClass, edition, Objects.toString(on, null), stands);
        var place = viewer.jurisdictionPath();
        var found = RuleList.of(query, page, size, verified.at(place), reader.waiting(place));
        return Paged.of(
                found.paging(),
                found.rules().stream()
                        .map(rule -> RuleJson.Item.of(
                                rule,
                                found.verified().contains(rule.id()),
                                found.waiting().contains(rule.id())))
                        .toList());
    }

    @GetMapping("/{rule}")
    @Requires(Permission.READ_ENTERPRISE)
    @Operation(summary = "Show a rule with its condition, its source and who compared it with the official text")
    RuleJson.Whole show(@PathVariable String rule, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return RuleJson.Whole.of(pages.of(rule, viewer));
    }

    @PostMapping(path = "/{rule}/verifications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.VERIFY_RULES)
    @Operation(
            summary = "Say that a rule was compared with its official text",
            description = "With the `source` as a file and the `place` in it; it counts once a second person approves.")
    RuleJson.Whole propose(
            @PathVariable String rule,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable List<MultipartFile> source,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        var form = new VerificationForm(place, note, null, null);
        return done(
                proposals.propose(pages.rule(rule), form, Brought.uploads(source, viewer), viewer),
                rule,
                viewer,
                locale);
    }

    @PostMapping(path = "/{rule}/verifications/{verification}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.DECIDE_RULES)
    @Operation(
            summary = "Approve or decline a comparison that another person made",
            description = "Answers 422 to the person who made it.")
    RuleJson.Whole decide(
            @PathVariable String rule,
            @PathVariable UUID verification,
            @RequestBody RuleJson.Deciding body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var one = ours(rule, verification, viewer);
        var faults = body.form().deciding();
        return done(
                faults.isEmpty() ? keep.decide(pages.rule(rule), one, body.form(), viewer) : faults,
                rule,
                viewer,
                locale);
    }

    @PostMapping(path = "/{rule}/verifications/{verification}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.VERIFY_RULES)
    @Operation(summary = "Withdraw a verification", description = "It stays listed and counts no more.")
    RuleJson.Whole withdraw(
            @PathVariable String rule,
            @PathVariable UUID verification,
            @RequestBody RuleJson.Withdrawing body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var one = ours(rule, verification, viewer);
        var faults = body.form().withdrawing();
        return done(
                faults.isEmpty() ? keep.withdraw(pages.rule(rule), one, body.form(), viewer) : faults,
                rule,
                viewer,
                locale);
    }

    @GetMapping("/{rule}/verifications/{verification}/source")
    @Requires(Permission.READ_REGISTER)
    @Operation(summary = "Download the source of a comparison", description = "As it came; ranges are understood.")
    void source(
            @PathVariable String rule,
            @PathVariable UUID verification,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        serve.attachment(orNotFound(reader.source(rule, verification)), request, response);
    }

    private Verification ours(String rule, UUID id, Viewer viewer) {
        return orNotFound(reader.find(rule, id).filter(one -> one.isOf(viewer)));
    }

    private RuleJson.Whole done(List<Fault> faults, String rule, Viewer viewer, Locale locale) {
        if (!faults.isEmpty()) {
            throw Unprocessable.of(Fault.say(faults, messages, locale));
        }
        return show(rule, viewer);
    }
}
