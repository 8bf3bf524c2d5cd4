/// Reminders and digests: the inbox of a unit, and the way out by e-mail and webhook. Nothing here moves an assignment.
@ApplicationModule(
        allowedDependencies = {"access", "database", "directory", "ledger", "machine", "programmes", "shell"})
@NullMarked
package org.tuichu.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
