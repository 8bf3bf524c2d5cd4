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
        Viewer viewer,
        NameForm name,
        EncumbranceForm encumbrance,
        @Nullable UUID lifting,
        WithdrawalForm withdrawal,
        List<Fault.Said> faults,
        boolean stale) {
    static boolean mayKeep(Enterprise enterprise, Viewer viewer) {
        return viewer.may(Permission.KEEP_REGISTER)
                && enterprise.keeper().equals(viewer.jurisdictionPath())
                && enterprise.withdrawnAt() == null;
    }

    public boolean mayKeep() {
        return mayKeep(enterprise(), viewer);
    }

    /// Another person than who wrote it.
    public boolean mayDecide(Withdrawal one) {
        return mayKeep()
                && one.waits()
                && viewer.may(Permission.DECIDE_LINE_CHANGES)
                && !one.written().isOf(viewer);
    }

    /// By which the enterprise was withdrawn; null while it stands.
    public @Nullable Withdrawal withdrawn() {
        return whole.withdrawals().stream()
                .filter(one -> one.isOf(null) && one.approved())
                .findFirst()
                .orElse(null);
    }

    public List<Permit> permits() {
        return whole.permits().stream().filter(one -> one.withdrawnAt() == null).toList();
    }

    public List<Permit> wrongPermits() {
        return whole.permits().stream().filter(one -> one.withdrawnAt() != null).toList();
    }

    /// What it is about; null where that is the enterprise.
    public @Nullable Permit permit(Withdrawal one) {
        return whole.permits().stream()
                .filter(permit -> permit.id().equals(one.permit()))
                .findFirst()
                .orElse(null);
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
