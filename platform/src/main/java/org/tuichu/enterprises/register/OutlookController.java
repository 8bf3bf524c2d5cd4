package org.tuichu.enterprises.register;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.shell.Fault;

/// What becomes outdated of the own place and below.
@Controller
class OutlookController {
    private final LookAhead ahead;
    private final Locations locations;
    private final BusinessDates dates;
    private final MessageSource messages;

    OutlookController(LookAhead ahead, Locations locations, BusinessDates dates, MessageSource messages) {
        this.ahead = ahead;
        this.locations = locations;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/enterprises/outlook")
    @Requires(Permission.READ_REGISTER)
    ModelAndView outlook(
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String location,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var asked = Until.read(until, dates.today(viewer.jurisdictionId()));
        return new ModelAndView(
                        "enterprises/outlook",
                        asked.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("outlook", ahead.of(locations.within(location, viewer), asked.today(), asked.day()))
                .addObject("location", location)
                .addObject("locations", locations.below(viewer))
                .addObject("faults", Fault.say(asked.faults(), messages, locale));
    }
}
