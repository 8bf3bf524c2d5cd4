/// The year's exit plan lists: which lines have to leave by when, signed and numbered, changed by amendments alone;
/// and the targets that they are held against.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "directory",
            "enterprises",
            "evidence",
            "ledger",
            "programmes",
            "rulebook",
            "sheets",
            "shell"
        })
@NullMarked
package org.tuichu.exitlists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
