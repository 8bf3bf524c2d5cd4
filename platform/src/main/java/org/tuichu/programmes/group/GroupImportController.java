package org.tuichu.programmes.group;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.sheet.SheetRefused;
import org.tuichu.sheets.WorkbookFile;
import org.tuichu.sheets.Workbooks;

/// The leading group as a workbook to take away, and brought back: nothing is written before a person has seen what it
/// does.
@Controller
@RequestMapping("/programmes/{id}/leading-group")
class GroupImportController {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final FollowProgramme follow;
    private final ChangeGroup change;
    private final ImportGroup imports;
    private final GroupSheet words;

    GroupImportController(FollowProgramme follow, ChangeGroup change, ImportGroup imports, GroupSheet words) {
        this.follow = follow;
        this.change = change;
        this.imports = imports;
        this.words = words;
    }

    @GetMapping("/workbook")
    @Requires(Permission.READ_PROGRAMMES)
    void export(
            @PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Locale locale, HttpServletResponse response)
            throws IOException {
        var programme = programme(id, viewer);
        var group = change.find(programme.id()).orElseThrow(GroupImportController::notFound);
        var sheet = words.of(group, locale);
        Workbooks.send(List.of(sheet), programme.title() + " " + sheet.name(), response);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.WORK_PLANS)
    ModelAndView preview(
            @PathVariable UUID id, @RequestParam MultipartFile file, @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        var programme = kept(id, viewer);
        var content = WorkbookFile.of(file);
        try {
            var read = imports.preview(programme.id(), content, viewer.userName())
                    .orElseThrow(GroupImportController::notFound);
            var status = read.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
            return page(programme, read, content, null, status);
        } catch (SheetRefused refused) {
            return page(programme, null, content, refused, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// `version` is that of the group as the person saw it beside the changes.
    @PostMapping("/import/confirm")
    @Requires(Permission.WORK_PLANS)
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam String file,
            @RequestParam long version,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var programme = kept(id, viewer);
        var content = WorkbookFile.of(file);
        try {
            var done = imports.carryOut(programme.id(), content, version, viewer.userName())
                    .orElseThrow(GroupImportController::notFound);
            if (done.version() != version) {
                return page(programme, done, content, null, HttpStatus.CONFLICT).addObject("moved", true);
            }
            if (!done.problems().isEmpty()) {
                return page(programme, done, content, null, HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (SheetRefused refused) {
            return page(programme, null, content, refused, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("notice", "programmes.group.changed");
        return new ModelAndView("redirect:/programmes/" + id + "/leading-group");
    }

    private static ModelAndView page(
            ProgrammeHead programme,
            @Nullable GroupImport read,
            byte[] content,
            @Nullable SheetRefused refused,
            HttpStatus status) {
        return new ModelAndView("programmes/group/import", status)
                .addObject("programme", programme)
                .addObject("read", read)
                .addObject("refused", refused)
                .addObject("file", ENCODER.encodeToString(content));
    }

    private ProgrammeHead programme(UUID id, Viewer viewer) {
        return follow.head(viewer, new ProgrammeId(id)).orElseThrow(GroupImportController::notFound);
    }

    /// One in force that the office of the viewer keeps.
    private ProgrammeHead kept(UUID id, Viewer viewer) {
        var programme = programme(id, viewer);
        if (programme.status() != ProgrammeStatus.ACTIVE
                || !change.keptAt(programme.id()).equals(viewer.jurisdictionPath())) {
            throw notFound();
        }
        return programme;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
