/// The pages and the API of jurisdictions and units. Apart from the directory, because pages stand on access, and
/// access stands on the directory.
@ApplicationModule(allowedDependencies = {"access", "database", "directory", "sheets", "shell"})
@NullMarked
package org.tuichu.directoryweb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
