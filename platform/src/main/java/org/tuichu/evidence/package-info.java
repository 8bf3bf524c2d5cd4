/// Files that people bring as evidence: kept as they came, each content once, seen through the rows of those they
/// belong to. No pages of its own: a module that has a file to show asks here, after its own question of permission.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.tuichu.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
