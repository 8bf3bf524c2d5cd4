/// Tables as Excel workbooks: written cell by cell, never with a formula.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tuichu.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
