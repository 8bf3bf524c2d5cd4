/// Work plans and the programmes they become: reading, correcting, activating, following.
@ApplicationModule(allowedDependencies = {"access", "database", "directory", "evidence", "ledger", "sheets", "shell"})
@NullMarked
package org.tuichu.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
