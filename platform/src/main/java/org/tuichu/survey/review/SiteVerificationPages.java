package org.tuichu.survey.review;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// Gathers what the page of a site verification shows, and shows it again where something was not done.
@Component
class SiteVerificationPages {
    private final SiteVerificationReader reader;
    private final SiteVerificationFiles files;
    private final MessageSource messages;

    SiteVerificationPages(SiteVerificationReader reader, SiteVerificationFiles files, MessageSource messages) {
        this.reader = reader;
        this.files = files;
        this.messages = messages;
    }

    /// - `typed`: what was typed where it could not be kept, by field
    record Page(
            SiteVerification verification,
            List<SiteVerificationFiles.Photo> photos,
            Viewer viewer,
            Map<String, String> typed,
            List<Fault.Said> faults,
            boolean stale) {
        public boolean mayWrite() {
            return verification.mayWrite(viewer);
        }

        public boolean mayAdd() {
            return verification.mayAdd(viewer);
        }

        public boolean mayConclude() {
            return verification.mayConclude(viewer);
        }

        public boolean mayCallOff() {
            return verification.mayCallOff(viewer);
        }

        public boolean maySign() {
            return verification.maySign(viewer);
        }

        public boolean keeps() {
            return verification.isKeptBy(viewer);
        }

        /// As typed, or else as it stands.
        public String value(String field, @Nullable Object stands) {
            var now = stands == null ? "" : stands.toString();
            return typed.getOrDefault(field, now);
        }
    }

    ModelAndView show(UUID id, Viewer viewer) {
        return page(id, Map.of(), List.of(), false, viewer, HttpStatus.OK);
    }

    /// `done` names what was done.
    ModelAndView answered(
            Answer answer,
            UUID id,
            String done,
            Map<String, String> typed,
            Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done ok -> {
                redirect.addFlashAttribute("notice", "survey.verification.done." + done);
                yield new ModelAndView("redirect:/site-verifications/" + id);
            }
            case Answer.Faulty(var wrong) ->
                page(id, typed, Fault.say(wrong, messages, locale), false, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Stale stale -> page(id, typed, List.of(), true, viewer, HttpStatus.CONFLICT);
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView page(
            UUID id,
            Map<String, String> typed,
            List<Fault.Said> faults,
            boolean stale,
            Viewer viewer,
            HttpStatus status) {
        var page = new Page(orNotFound(reader.find(id)), files.of(id), viewer, typed, faults, stale);
        return new ModelAndView("survey/verification", status).addObject("page", page);
    }
}
