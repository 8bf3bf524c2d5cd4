/// The demo: the programmes of the built-in packs in force, a made-up district to walk a plan through, accounts, and a
/// business date inside each programme's year. Asleep unless `tuichu.mode=demo`.
@ApplicationModule(allowedDependencies = {"access", "database", "directory", "programmes"})
@NullMarked
package org.tuichu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
