package org.tuichu.survey.review;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tuichu.shell.Answer;
import org.tuichu.shell.ApiAnswer;
import org.tuichu.shell.Brought;

/// Site verifications, for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Site verifications", description = "What papers do not settle, looked at on site by several units")
class SiteVerificationsApi {
    private final SiteVerificationReader reader;
    private final ReviewReader rows;
    private final OrderSiteVerification orders;
    private final WriteFindings findings;
    private final KeepSiteVerification keep;
    private final SiteVerificationFiles files;
    private final AddVerificationFiles add;
    private final ServeFile serve;
    private final ApiAnswer answers;

    SiteVerificationsApi(
            SiteVerificationReader reader,
            ReviewReader rows,
            OrderSiteVerification orders,
            WriteFindings findings,
            KeepSiteVerification keep,
            SiteVerificationFiles files,
            AddVerificationFiles add,
            ServeFile serve,
            ApiAnswer answers) {
        this.reader = reader;
        this.rows = rows;
        this.orders = orders;
        this.findings = findings;
        this.keep = keep;
        this.files = files;
        this.add = add;
        this.serve = serve;
        this.answers = answers;
    }

    @GetMapping("/site-verifications")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List those in which the own unit takes part", description = "The open ones first.")
    List<SiteVerificationJson.Item> own(@AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return reader.own(viewer).stream()
                .map(one -> SiteVerificationJson.Item.of(one, viewer))
                .toList();
    }

    @GetMapping("/survey-rows/{id}/verifications")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List the site verifications of a row", description = "The latest first.")
    List<SiteVerificationJson.Item> ofRow(
            @PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return reader.ofRow(orNotFound(rows.find(id)).id()).stream()
                .map(one -> SiteVerificationJson.Item.of(one, viewer))
                .toList();
    }

    @PostMapping("/survey-rows/{id}/verifications")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Order a site verification of a row, and of others of its enterprise in the same report",
            description = "Answers 409 when the review of a row has moved since the version given.")
    SiteVerificationJson.Whole order(
            @PathVariable UUID id,
            @RequestBody SiteVerificationJson.Ordering body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var answer = orders.order(id, version(body.version(), locale), body.form(), viewer);
        return show(answers.done(answer, () -> null, locale), viewer);
    }

    @GetMapping("/site-verifications/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show a site verification with its units and files")
    SiteVerificationJson.Whole show(
            @PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return SiteVerificationJson.Whole.of(orNotFound(reader.find(id)), files.of(id), viewer);
    }

    @PostMapping("/site-verifications/{id}/findings")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Write what was found", description = "Until the first unit has signed or refused.")
    SiteVerificationJson.Whole find(
            @PathVariable UUID id,
            @RequestBody SiteVerificationJson.Finding body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var held = Objects.toString(body.heldOn(), null);
        var version = version(body.version(), locale);
        return done(findings.write(id, version, held, body.findings(), body.byField(), viewer), id, viewer, locale);
    }

    @PostMapping("/site-verifications/{id}/signature")
    @Requires(Permission.WORK_DUTIES)
    @Operation(summary = "Sign what was found, or refuse", description = "For the own unit, once.")
    SiteVerificationJson.Whole sign(
            @PathVariable UUID id,
            @RequestBody SiteVerificationJson.Signing body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var signature = body.answer();
        if (signature == null) {
            throw answers.lacking("answer", locale);
        }
        var version = version(body.version(), locale);
        return done(keep.answer(id, version, signature, body.reason(), viewer), id, viewer, locale);
    }

    @PostMapping("/site-verifications/{id}/end")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Conclude or call off", description = "The row goes back to its review.")
    SiteVerificationJson.Whole end(
            @PathVariable UUID id,
            @RequestBody SiteVerificationJson.Ending body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var calledOff = Boolean.TRUE.equals(body.calledOff());
        return done(
                keep.end(id, version(body.version(), locale), calledOff, body.reason(), viewer), id, viewer, locale);
    }

    @PostMapping(path = "/site-verifications/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Bring photos and papers",
            description =
                    "At most 20 at once, with one note; every unit sees them. `row` is the one of the visit that they show.")
    SiteVerificationJson.Whole bring(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(required = false) @Nullable String note,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        orNotFound(reader.find(id).filter(one -> one.mayAdd(viewer)));
        return done(add.add(id, row, Brought.uploads(files, viewer), note, viewer), id, viewer, locale);
    }

    @GetMapping("/site-verifications/{id}/files/{file}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Download a photo or paper", description = "As it came; ranges are understood.")
    void file(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        serve.attachment(orNotFound(files.file(id, file)), request, response);
    }

    private long version(@Nullable Long given, Locale locale) {
        if (given == null) {
            throw answers.lacking("version", locale);
        }
        return given;
    }

    private SiteVerificationJson.Whole done(Answer answer, UUID id, Viewer viewer, Locale locale) {
        answers.done(answer, () -> show(id, viewer), locale);
        return show(id, viewer);
    }
}
