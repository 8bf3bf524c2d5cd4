/// Jurisdictions and zones, units and their names over time, business dates.
@ApplicationModule(allowedDependencies = {"database", "ledger"})
@NullMarked
package org.tuichu.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
