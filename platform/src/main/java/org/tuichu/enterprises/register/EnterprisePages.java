package org.tuichu.enterprises.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.shell.Fault;

/// Gathers what the page of an enterprise shows.
@Component
class EnterprisePages {
    private final EnterpriseReader reader;
    private final ReadRegisterRecord record;
    private final BusinessDates dates;

    EnterprisePages(EnterpriseReader reader, ReadRegisterRecord record, BusinessDates dates) {
        this.reader = reader;
        this.record = record;
        this.dates = dates;
    }

    /// What was typed on the page, and what is wrong with it; `lifting` is the mortgage or seizure that was to be
    /// lifted,
    /// `stale` where it was made from an earlier version.
    record Typed(
            NameForm name,
            EncumbranceForm encumbrance,
            @Nullable UUID lifting,
            List<Fault.Said> faults,
            boolean stale) {
        static final Typed NOTHING = new Typed(NameForm.EMPTY, EncumbranceForm.EMPTY, null, List.of(), false);
    }

    Optional<EnterprisePage> of(EnterpriseId id, Viewer viewer) {
        return of(id, viewer, Typed.NOTHING);
    }

    Optional<EnterprisePage> of(EnterpriseId id, Viewer viewer, Typed typed) {
        return reader.whole(id)
                .map(whole -> new EnterprisePage(
                        whole,
                        record.of(id),
                        dates.today(viewer.jurisdictionId()),
                        EnterprisePage.mayKeep(whole.enterprise(), viewer),
                        typed.name(),
                        typed.encumbrance(),
                        typed.lifting(),
                        typed.faults(),
                        typed.stale()));
    }

    static ModelAndView shown(EnterprisePage page) {
        var status = page.stale()
                ? HttpStatus.CONFLICT
                : page.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("enterprises/enterprise", status).addObject("page", page);
    }
}
