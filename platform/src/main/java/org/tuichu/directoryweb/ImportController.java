package org.tuichu.directoryweb;

import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.sheet.SheetRefused;
import org.tuichu.sheets.WorkbookFile;

/// Brings units and their people in from a workbook: nothing is written before a person has seen what it does.
@Controller
@RequestMapping("/units/import")
class ImportController {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final ImportDirectory imports;

    ImportController(ImportDirectory imports) {
        this.imports = imports;
    }

    @GetMapping
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView form() {
        return page(ImportPage.EMPTY, HttpStatus.OK);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView preview(@RequestParam MultipartFile file, @AuthenticationPrincipal Viewer viewer, Locale locale)
            throws IOException {
        return preview(WorkbookFile.of(file), false, viewer, locale);
    }

    @PostMapping("/confirm")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView confirm(
            @RequestParam String file,
            @RequestParam String seal,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var content = WorkbookFile.of(file);
        try {
            if (imports.carryOut(content, seal, viewer, locale).isEmpty()) {
                return preview(content, true, viewer, locale);
            }
        } catch (SheetRefused refused) {
            return refused(refused);
        }
        redirect.addFlashAttribute("notice", "directory.import.done");
        return new ModelAndView("redirect:/units");
    }

    private ModelAndView preview(byte[] content, boolean moved, Viewer viewer, Locale locale) {
        try {
            var plan = imports.preview(content, viewer, locale);
            var status = moved
                    ? HttpStatus.CONFLICT
                    : plan.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
            return page(new ImportPage(plan, ENCODER.encodeToString(content), moved, null), status);
        } catch (SheetRefused refused) {
            return refused(refused);
        }
    }

    private static ModelAndView refused(SheetRefused refused) {
        return page(new ImportPage(null, null, false, refused), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(ImportPage page, HttpStatus status) {
        return new ModelAndView("directory/import", status).addObject("page", page);
    }
}
