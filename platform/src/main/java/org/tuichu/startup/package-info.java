/// Where the program answers once it has started, or why it does not start, said in one line.
@ApplicationModule(allowedDependencies = {"database", "ledger"})
@NullMarked
package org.tuichu.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
