package org.tuichu.directoryweb;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The forms of a unit's page; those that the request did not fill are empty. `changed` is the officer whose form was
/// filled, null where it was the one that adds.
record UnitForms(
        RenameForm rename,
        AliasForm alias,
        CloseForm close,
        FirstDayForm firstDay,
        OfficerForm officer,
        @Nullable UUID changed,
        MoveForm move,
        DoubleForm doubled) {
    static final UnitForms EMPTY = new UnitForms(
            RenameForm.EMPTY,
            AliasForm.EMPTY,
            CloseForm.EMPTY,
            FirstDayForm.EMPTY,
            OfficerForm.EMPTY,
            null,
            MoveForm.EMPTY,
            DoubleForm.EMPTY);

    static UnitForms of(RenameForm form) {
        return new UnitForms(
                form, EMPTY.alias, EMPTY.close, EMPTY.firstDay, EMPTY.officer, null, EMPTY.move, EMPTY.doubled);
    }

    static UnitForms of(AliasForm form) {
        return new UnitForms(
                EMPTY.rename, form, EMPTY.close, EMPTY.firstDay, EMPTY.officer, null, EMPTY.move, EMPTY.doubled);
    }

    static UnitForms of(CloseForm form) {
        return new UnitForms(
                EMPTY.rename, EMPTY.alias, form, EMPTY.firstDay, EMPTY.officer, null, EMPTY.move, EMPTY.doubled);
    }

    static UnitForms of(FirstDayForm form) {
        return new UnitForms(
                EMPTY.rename, EMPTY.alias, EMPTY.close, form, EMPTY.officer, null, EMPTY.move, EMPTY.doubled);
    }

    static UnitForms of(OfficerForm form, @Nullable UUID changed) {
        return new UnitForms(
                EMPTY.rename, EMPTY.alias, EMPTY.close, EMPTY.firstDay, form, changed, EMPTY.move, EMPTY.doubled);
    }

    static UnitForms of(MoveForm form) {
        return new UnitForms(
                EMPTY.rename, EMPTY.alias, EMPTY.close, EMPTY.firstDay, EMPTY.officer, null, form, EMPTY.doubled);
    }

    static UnitForms of(DoubleForm form) {
        return new UnitForms(
                EMPTY.rename, EMPTY.alias, EMPTY.close, EMPTY.firstDay, EMPTY.officer, null, EMPTY.move, form);
    }
}
