package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
import org.tuichu.enterprises.LineId;
import org.tuichu.evidence.ServeFile;
import org.tuichu.shell.Brought;

/// Pictures and papers of a line: bringing them, and showing them.
@Controller
@RequestMapping("/lines/{id}/photos")
class PhotoController {
    private final LinePhotos photos;
    private final LinePages pages;
    private final AddPhotos add;
    private final ServeFile serve;

    PhotoController(LinePhotos photos, LinePages pages, AddPhotos add, ServeFile serve) {
        this.photos = photos;
        this.pages = pages;
        this.add = add;
        this.serve = serve;
    }

    @PostMapping
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String note,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        var line = new LineId(id);
        pages.orNotFoundElsewhere(line, viewer);
        var answer = add.add(line, Brought.uploads(files, viewer), note, viewer);
        return pages.answered(answer, "enterprises.done.photos", line, null, viewer, locale, redirect);
    }

    @GetMapping("/{file}")
    @Requires(Permission.READ_REGISTER)
    void file(@PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        serve.attachment(orNotFound(photos.file(new LineId(id), file)), request, response);
    }

    @GetMapping("/{file}/preview")
    @Requires(Permission.READ_REGISTER)
    void preview(
            @PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        serve.preview(orNotFound(photos.file(new LineId(id), file)), request, response);
    }
}
