/// The PostgreSQL that everything stands on: embedded or given, its two roles, its migrations, and the data scope
/// that row-level security obeys.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tuichu.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
