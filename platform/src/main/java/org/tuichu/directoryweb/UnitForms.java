package org.tuichu.directoryweb;

/// The forms of a unit's page; those that the request did not fill are empty.
record UnitForms(RenameForm rename, AliasForm alias, CloseForm close) {
    static final UnitForms EMPTY = new UnitForms(RenameForm.EMPTY, AliasForm.EMPTY, CloseForm.EMPTY);

    static UnitForms of(RenameForm form) {
        return new UnitForms(form, AliasForm.EMPTY, CloseForm.EMPTY);
    }

    static UnitForms of(AliasForm form) {
        return new UnitForms(RenameForm.EMPTY, form, CloseForm.EMPTY);
    }

    static UnitForms of(CloseForm form) {
        return new UnitForms(RenameForm.EMPTY, AliasForm.EMPTY, form);
    }
}
