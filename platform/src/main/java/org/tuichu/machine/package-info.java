/// The machine that the program runs on and those beside it: loops that go on as long as the program runs, and which
/// addresses may be spoken to.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tuichu.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
