package org.tuichu.directoryweb;

import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.SheetRefused;

/// The page on which a workbook is brought, looked at and confirmed. `file` is the workbook in base 64, since a browser
/// does not send a chosen file twice by itself; `moved` says that what was confirmed did not hold any more.
record ImportPage(
        @Nullable ImportPlan plan,
        @Nullable String file,
        boolean moved,
        @Nullable SheetRefused refused) {
    static final ImportPage EMPTY = new ImportPage(null, null, false, null);
}
