/// Accounts, sessions, permissions: who is at the desk and what they may do.
@ApplicationModule(allowedDependencies = {"database", "directory", "ledger", "machine", "startup"})
@NullMarked
package org.tuichu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
