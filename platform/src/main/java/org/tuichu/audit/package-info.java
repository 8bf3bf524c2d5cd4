/// The record of acts on screen and by the API: searched by the auditor, and proved to anybody who asks. Nothing here
/// changes or clears anything.
@ApplicationModule(allowedDependencies = {"access", "database", "ledger"})
@NullMarked
package org.tuichu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
