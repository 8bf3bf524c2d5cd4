package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.shell.Fault;

/// The enterprises of the own place and below: the list, and one page for each.
@Controller
@RequestMapping("/enterprises")
class EnterprisesController {
    private final EnterpriseReader reader;
    private final EnterprisePages pages;
    private final Locations locations;
    private final MessageSource messages;

    EnterprisesController(EnterpriseReader reader, EnterprisePages pages, Locations locations, MessageSource messages) {
        this.reader = reader;
        this.pages = pages;
        this.locations = locations;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.READ_REGISTER)
    ModelAndView list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Viewer viewer) {
        var list = reader.page(
                new EnterpriseReader.Search(locations.within(location, viewer), q, withdrawn),
                page,
                EnterpriseList.SIZE);
        return new ModelAndView("enterprises/list")
                .addObject(
                        "page", new EnterpriseList(q, location, withdrawn, list, viewer.may(Permission.KEEP_REGISTER)))
                .addObject("locations", locations.below(viewer));
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_ENTERPRISE)
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var day = pages.asOf(asOf, viewer);
        var typed = EnterprisePages.Typed.nothingBut(Fault.say(day.faults(), messages, locale));
        return EnterprisePages.shown(orNotFound(pages.of(new EnterpriseId(id), viewer, typed, day)));
    }
}
