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
    private final ScreenRegister screen;
    private final ReadRegisterRecord record;
    private final BusinessDates dates;

    EnterprisePages(EnterpriseReader reader, ScreenRegister screen, ReadRegisterRecord record, BusinessDates dates) {
        this.reader = reader;
        this.screen = screen;
        this.record = record;
        this.dates = dates;
    }

    /// What was typed on the page, and what is wrong with it; `lifting` is the mortgage or seizure that was to be
    /// lifted, `stale` where it was made from an earlier version.
    record Typed(
            NameForm name,
            EncumbranceForm encumbrance,
            @Nullable UUID lifting,
            WithdrawalForm withdrawal,
            List<Fault.Said> faults,
            boolean stale) {
        static Typed nothingBut(List<Fault.Said> faults) {
            return new Typed(NameForm.EMPTY, EncumbranceForm.EMPTY, null, WithdrawalForm.EMPTY, faults, false);
        }
    }

    AsOf asOf(@Nullable String typed, Viewer viewer) {
        return AsOf.read(typed, dates.today(viewer.jurisdictionId()));
    }

    Optional<EnterprisePage> of(EnterpriseId id, Viewer viewer, Typed typed) {
        return of(id, viewer, typed, asOf(null, viewer));
    }

    Optional<EnterprisePage> of(EnterpriseId id, Viewer viewer, Typed typed, AsOf asOf) {
        return reader.whole(id)
                .map(whole -> new EnterprisePage(
                        whole,
                        screen.of(whole.enterprise(), whole.lines(), asOf.today(), asOf.day()),
                        record.of(id),
                        asOf.today(),
                        viewer,
                        typed.name(),
                        typed.encumbrance(),
                        typed.lifting(),
                        typed.withdrawal(),
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
