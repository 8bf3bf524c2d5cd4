/// What every page shares: layout, fragments, errors, languages, navigation. No business.
@ApplicationModule(allowedDependencies = {"access", "database", "directory", "evidence", "startup"})
@NullMarked
package org.tuichu.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
