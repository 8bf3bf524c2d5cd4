/// 摸底排查: the office asks units which lines there are, each reports rows or signs that there is nothing.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "directory",
            "enterprises",
            "evidence",
            "ledger",
            "machine",
            "programmes",
            "rulebook",
            "sheets",
            "shell"
        })
@NullMarked
package org.tuichu.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
