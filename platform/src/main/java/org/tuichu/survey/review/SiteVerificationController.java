package org.tuichu.survey.review;

import static org.tuichu.shell.NotFound.orNotFound;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.ServeFile;
import org.tuichu.shell.Brought;

/// A site verification: what was found, its photos, the signatures of the units, and its end.
@Controller
@RequestMapping("/site-verifications")
class SiteVerificationController {
    private final SiteVerificationReader reader;
    private final WriteFindings findings;
    private final KeepSiteVerification keep;
    private final SiteVerificationFiles files;
    private final SiteVerificationPages pages;
    private final AddVerificationFiles add;
    private final ServeFile serve;

    SiteVerificationController(
            SiteVerificationReader reader,
            WriteFindings findings,
            KeepSiteVerification keep,
            SiteVerificationFiles files,
            SiteVerificationPages pages,
            AddVerificationFiles add,
            ServeFile serve) {
        this.reader = reader;
        this.findings = findings;
        this.keep = keep;
        this.files = files;
        this.pages = pages;
        this.add = add;
        this.serve = serve;
    }

    @GetMapping
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView own(@AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("survey/verifications").addObject("verifications", reader.own(viewer));
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return pages.show(id, viewer);
    }

    @PostMapping("/{id}/findings")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView found(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var answer = findings.write(id, version, fields.get("heldOn"), fields.get("findings"), fields, viewer);
        return pages.answered(answer, id, "found", fields, viewer, locale, redirect);
    }

    @PostMapping("/{id}/signature")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam SiteVerification.Signature answer,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var done = keep.answer(id, version, answer, reason, viewer);
        return pages.answered(done, id, answer.name(), Map.of("reason", reason), viewer, locale, redirect);
    }

    @PostMapping("/{id}/end")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean calledOff,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var answer = keep.end(id, version, calledOff, reason, viewer);
        var typed = Map.of("callOffReason", reason);
        return pages.answered(answer, id, calledOff ? "calledOff" : "concluded", typed, viewer, locale, redirect);
    }

    @PostMapping("/{id}/files")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(required = false) @Nullable String note,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        orNotFound(reader.find(id).filter(one -> one.mayAdd(viewer)));
        var answer = add.add(id, row, Brought.uploads(files, viewer), note, viewer);
        return pages.answered(answer, id, "files", Map.of(), viewer, locale, redirect);
    }

    @GetMapping("/{id}/files/{file}")
    @Requires(Permission.READ_PROGRAMMES)
    void file(@PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        serve.attachment(orNotFound(files.file(id, file)), request, response);
    }

    @GetMapping("/{id}/files/{file}/preview")
    @Requires(Permission.READ_PROGRAMMES)
    void preview(
            @PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        serve.preview(orNotFound(files.file(id, file)), request, response);
    }
}
