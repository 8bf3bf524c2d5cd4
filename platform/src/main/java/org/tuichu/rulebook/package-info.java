/// The rules that lines are screened by: what they say of a line, their pages, and what the offices verified of them.
@ApplicationModule(allowedDependencies = {"access", "database", "directory", "evidence", "ledger", "shell"})
@NullMarked
package org.tuichu.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
