/// The record of acts: who did what, written in the act's own transaction, placed in a signed tree, never altered. How
/// it is proved stands in `docs/domain/how-acts-are-proved.md`. No pages of its own.
@ApplicationModule(allowedDependencies = {"database", "machine"})
@NullMarked
package org.tuichu.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
