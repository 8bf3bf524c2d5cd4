/// The record of acts on screen and by the API: searched by the auditor, and proved to anybody who asks. Nothing here
/// changes or clears anything; of the records of others, what was seen is added.
@ApplicationModule(allowedDependencies = {"access", "database", "ledger"})
@NullMarked
package org.tuichu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
