package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.enterprises.LineId;

/// Lines that are written alike: the list of those that wait, and what a person says of two.
@Controller
class LikenessController {
    private final Likenesses likenesses;
    private final LinePages pages;
    private final Jurisdictions jurisdictions;

    LikenessController(Likenesses likenesses, LinePages pages, Jurisdictions jurisdictions) {
        this.likenesses = likenesses;
        this.pages = pages;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping("/lines/alike")
    @Requires(Permission.READ_REGISTER)
    ModelAndView list(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID other,
            @AuthenticationPrincipal Viewer viewer) {
        var open = orNotFound(likenesses.open(OpenLikenesses.Last.of(after, other), viewer));
        return new ModelAndView("enterprises/alike")
                .addObject("open", open)
                .addObject("first", after == null)
                .addObject("places", jurisdictions.find(places(open.likenesses())));
    }

    private static Set<String> places(List<Likeness> alike) {
        return alike.stream()
                .flatMap(one -> Stream.of(one.one(), one.other()))
                .filter(side -> side != null)
                .map(Likeness.Side::place)
                .collect(Collectors.toSet());
    }

    @PostMapping("/lines/{id}/alike")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView decide(
            @PathVariable UUID id,
            @ModelAttribute LikenessForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var line = new LineId(id);
        pages.orNotFoundAbove(line, viewer);
        return pages.answered(
                likenesses.decide(line, form, viewer),
                "enterprises.done.decided",
                line,
                form,
                viewer,
                locale,
                redirect);
    }
}
