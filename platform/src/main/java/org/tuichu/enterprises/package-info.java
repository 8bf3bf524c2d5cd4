/// The register of enterprises and of their lines (devices): what they are called, where they lie, what they hold and
/// run.
@ApplicationModule(
        allowedDependencies = {"access", "database", "directory", "evidence", "ledger", "machine", "rulebook", "shell"})
@NullMarked
package org.tuichu.enterprises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
