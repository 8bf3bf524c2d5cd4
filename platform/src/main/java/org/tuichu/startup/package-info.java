/// Why the program does not start, said in one line.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.tuichu.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
