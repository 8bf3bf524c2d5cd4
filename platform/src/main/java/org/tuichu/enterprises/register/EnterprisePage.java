package org.tuichu.enterprises.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Fault;
import org.tuichu.statute.line.CreditCode;

/// What the page of an enterprise shows: all that is known of it, and what was typed where it could not be done.
record EnterprisePage(
        Enterprise.Whole whole,
        LineVerdicts verdicts,
        List<RegisterEntry> record,
        LocalDate today,
        boolean mayKeep,
        NameForm name,
        EncumbranceForm encumbrance,
        @Nullable UUID lifting,
        List<Fault.Said> faults,
        boolean stale) {
    static boolean mayKeep(Enterprise enterprise, Viewer viewer) {
        return viewer.may(Permission.KEEP_REGISTER) && enterprise.keeper().equals(viewer.jurisdictionPath());
    }

    public Enterprise enterprise() {
        return whole.enterprise();
    }

    public Map<String, String> facts() {
        return Described.of(enterprise());
    }

    public @Nullable String phone() {
        return enterprise().particulars().phone();
    }

    public List<CreditCode.Doubt> codeDoubts() {
        return enterprise().particulars().codeDoubts();
    }

    public boolean ranOut(Permit permit) {
        return permit.ranOutBefore(today);
    }
}
